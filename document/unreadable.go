package document

import (
	"fmt"
	"strings"

	"sweetspot/document/diagnostic"
	"sweetspot/lang"
	"sweetspot/shell"
	"sweetspot/steps/catalogue"
)

// Unreadable is the error for a file that is no valid strategy, with its faults.
type Unreadable struct {
	Path   string
	Faults []diagnostic.Fault
}

// Open parses a strategy file. If there are errors it returns an *Unreadable. For known see Read, for what is refused ReadOwn.
func Open(path string, data []byte, known *catalogue.Catalogue) (*Document, error) {
	read, faults := ReadOwn(data, known)
	if diagnostic.Failed(faults) {
		return nil, &Unreadable{Path: path, Faults: faults}
	}
	return read, nil
}

// Error returns a message for developers; SayOpen has that for users.
func (u *Unreadable) Error() string {
	return fmt.Sprintf("%s cannot be read as a strategy: %d faults", u.Path, len(u.Faults))
}

// maxSaid is the maximum number of faults in a message; the command check lists all.
const maxSaid = 20

// say returns the errors, one a line, under the path that the user knows the file by.
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
