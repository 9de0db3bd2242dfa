// Package quick writes code as it is, where the package that it stands in for highlights it.
package quick

import "io"

// Highlight writes the code.
func Highlight(w io.Writer, code, _, _, _ string) error {
	_, err := io.WriteString(w, code)
	return err
}
