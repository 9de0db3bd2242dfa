package disk

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

const accessList = "system.posix_acl_access"

// notCopied are attributes that vouch for a file's content, or for the program in it.
var notCopied = []string{"security.capability", "security.ima", "security.evm"}

// copyExtended copies extended attributes, access lists among them. It reports whether the new file
// lets in nobody by an access list whom the target does not: a folder may give lists to new files.
func copyExtended(file *os.File, target string) bool {
	copyAttributes(file, target, notCopied)
	size, err := unix.Getxattr(target, accessList, nil)
	if err == nil {
		is, err := unix.Fgetxattr(int(file.Fd()), accessList, nil)
		return err == nil && is == size
	}
	err = unix.Fremovexattr(int(file.Fd()), accessList)
	return err == nil || errors.Is(err, unix.ENODATA) || errors.Is(err, errors.ErrUnsupported)
}
