package document

import (
	"fmt"
	"strings"

	"sweetspot/lang"
)

// Unreadable is a file that cannot be read as a strategy, with all that is wrong with it.
type Unreadable struct {
	Path   string
	Faults []Fault
}

// Error tells programmers; SayOpen tells users.
func (u *Unreadable) Error() string {
	return fmt.Sprintf("%s cannot be read as a strategy: %d faults", u.Path, len(u.Faults))
}

// say lists the faults that are more than warnings, a line each, under the name that the user knows
// the file by.
func (u *Unreadable) say(t *lang.Texts, path string) string {
	var lines []string
	for _, fault := range u.Faults {
		if !fault.Warning {
			lines = append(lines, fault.SayIn(t, path))
		}
	}
	return strings.Join(lines, "\n")
}

// SayIn tells what is wrong, and where: file, line, column and key, and what would be right.
func (f Fault) SayIn(t *lang.Texts, path string) string {
	said := fmt.Sprintf("%s:%d:%d: ", path, f.Line, f.Column)
	if f.Key != "" {
		said += f.Key + ": "
	}
	said += f.Say(t)
	if len(f.Allowed) > 0 {
		said += " " + t.Text("problem.allowed", lang.Args{"Values": strings.Join(f.Allowed, ", ")})
	}
	return lang.Line(said)
}
