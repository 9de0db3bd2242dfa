package shell

import (
	"os"
	"path/filepath"
)

// Relative returns a path relative to the working folder if that is shorter.
func Relative(path string) string {
	here, err := os.Getwd()
	if err != nil {
		return path
	}
	if relative, err := filepath.Rel(here, path); err == nil && len(relative) < len(path) {
		return relative
	}
	return path
}
