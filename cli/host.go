package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/charmbracelet/colorprofile"
	"golang.org/x/term"

	"sweetspot/ui"
	"sweetspot/ui/tty"
)

// Host is what the program gets from the operating system, apart from files. Tests pass buffers, a
// made-up environment and a fixed clock.
type Host struct {
	Stdin   io.Reader // the wizard needs a terminal here and as Stdout, see terminal
	Stdout  io.Writer
	Stderr  io.Writer
	Environ []string         // NAME=value, as os.Environ returns them
	Now     func() time.Time // in the zone in which dates are shown
}

// System returns the real Host.
func System() Host {
	return Host{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Environ: os.Environ(), Now: time.Now}
}

// getenv returns the value of an environment variable, "" if it is unset.
func (h Host) getenv(name string) string {
	for _, pair := range h.Environ {
		key, value, _ := strings.Cut(pair, "=")
		if key == name || runtime.GOOS == "windows" && strings.EqualFold(key, name) {
			return value
		}
	}
	return ""
}

// configFolder returns the folder where programs keep the user's configuration, as os.UserConfigDir
// does for the environment of the process; "" if the environment names none.
func (h Host) configFolder() string {
	switch runtime.GOOS {
	case "windows":
		return h.getenv("AppData")
	case "darwin":
		if home := h.getenv("HOME"); home != "" {
			return filepath.Join(home, "Library", "Application Support")
		}
		return ""
	}
	if folder := h.getenv("XDG_CONFIG_HOME"); folder != "" {
		if !filepath.IsAbs(folder) {
			return ""
		}
		return folder
	}
	if home := h.getenv("HOME"); home != "" {
		return filepath.Join(home, ".config")
	}
	return ""
}

// terminal returns the terminal that the wizard is shown on; false where the input or the output is none, or
// the terminal is of a kind that draws no screen.
func (h Host) terminal() (ui.Terminal, bool) {
	if !isTerminal(h.Stdin) || !isTerminal(h.Stdout) {
		return ui.Terminal{}, false
	}
	kind := h.getenv("TERM")
	draws := kind != "dumb" && (kind != "" || runtime.GOOS == "windows")
	return ui.Terminal{Input: h.Stdin.(*os.File), Output: h.Stdout.(*os.File), Environ: h.Environ}, draws
}

// opener returns what shows a file in the program that the system has for it, and does not wait for that; nil on a
// system without a screen.
func (h Host) opener() func(path string) error {
	name, arguments := "xdg-open", []string{}
	switch runtime.GOOS {
	case "windows":
		name, arguments = "rundll32", []string{"url.dll,FileProtocolHandler"}
	case "darwin":
		name = "open"
	default:
		if h.getenv("DISPLAY") == "" && h.getenv("WAYLAND_DISPLAY") == "" {
			return nil
		}
	}
	return func(path string) error {
		program := exec.Command(name, append(arguments, path)...)
		program.Env = h.Environ
		if err := program.Start(); err != nil {
			return fmt.Errorf("starting %s: %w", name, err)
		}
		go func() { _ = program.Wait() }() // how it ends is its own affair
		return nil
	}
}

// isTerminal reports whether a stream is a terminal.
func isTerminal(stream any) bool {
	file, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// exists reports whether there is something at path, be it a broken link.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// colouredOut returns a writer to p.out that takes out the colours which standard output is not to show.
func (p *program) colouredOut() io.Writer {
	profile := tty.ColorProfile(p.host.Environ, isTerminal(p.host.Stdout))
	return &colorprofile.Writer{Forward: p.out, Profile: profile}
}
