package disk

import "os"

// copyExtended copies extended attributes. Access lists are not extended attributes on macOS and are not kept.
func copyExtended(file *os.File, target string) bool {
	copyAttributes(file, target, nil)
	return true
}
