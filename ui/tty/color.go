package tty

import (
	"slices"
	"strings"

	"github.com/charmbracelet/colorprofile"
)

// ColorProfile returns which colours may be written, by the environment alone: asking tmux would start a
// process. terminal says whether what is written goes to one.
//
// NO_COLOR with any value but the empty one takes the colours out and wins over the others
// (no-color.org). CLICOLOR=0 does too, and CLICOLOR_FORCE with any value but 0 asks for colours where no
// terminal reads them (bixense.com/clicolors).
func ColorProfile(environ []string, terminal bool) colorprofile.Profile {
	value := func(name string) string { return lookup(environ, name) }
	forced := value("CLICOLOR_FORCE") != "" && value("CLICOLOR_FORCE") != "0"
	without := value("NO_COLOR") != "" || value("CLICOLOR") == "0" && !forced
	if !terminal && (without || !forced) {
		return colorprofile.NoTTY
	}
	// colorprofile takes only values that parse as a truth for set.
	switches := []string{"NO_COLOR=", "CLICOLOR_FORCE="}
	switch {
	case without:
		switches[0] = "NO_COLOR=1"
	case forced:
		switches[1] = "CLICOLOR_FORCE=1"
	}
	return colorprofile.Env(slices.Concat(environ, switches))
}

// lookup returns the value of an environment variable, the last one where it stands twice, "" where it is
// not set.
func lookup(environ []string, name string) string {
	for _, entry := range slices.Backward(environ) {
		if value, found := strings.CutPrefix(entry, name+"="); found {
			return value
		}
	}
	return ""
}
