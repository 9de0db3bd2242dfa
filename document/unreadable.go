package document

import (
	"fmt"
	"strings"

	"sweetspot/document/diagnostic"
	"sweetspot/lang"
	"sweetspot/shell"
	"sweetspot/steps/catalogue"
)

// Unreadable is a file that cannot be read as a strategy, with all that is wrong with it.
type Unreadable struct {
	Path   string
	Faults []diagnostic.Fault
}

// Open reads a strategy file that has to be sound: what is wrong with it is an Unreadable. known names
// the platforms.
func Open(path string, data []byte, known *catalogue.Catalogue) (*Document, error) {
	read, faults := Read(data, known)
	if diagnostic.Failed(faults) {
		return nil, &Unreadable{Path: path, Faults: faults}
	}
	return read, nil
}

// Error tells programmers; SayOpen tells users.
func (u *Unreadable) Error() string {
	return fmt.Sprintf("%s cannot be read as a strategy: %d faults", u.Path, len(u.Faults))
}

// maxSaid is how many faults stand in a message; check lists all.
const maxSaid = 20

// say lists the faults that are more than warnings, a line each, under the name that the user knows
// the file by.
func (u *Unreadable) say(t *lang.Texts, path string) string {
	var lines []string
	more := 0
	for _, fault := range u.Faults {
		switch {
		case fault.Warning:
		case len(lines) < maxSaid && fault.More == 0:
			lines = append(lines, fault.SayIn(t, path))
		default:
			more += max(fault.More, 1)
		}
	}
	if more > 0 {
		if u.Path != "" {
			path = shell.Relative(u.Path)
		}
		lines = append(lines, t.Count("open.more", more, lang.Args{"Word": shell.File(path)}))
	}
	return strings.Join(lines, "\n")
}
