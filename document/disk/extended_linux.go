package disk

import (
	"bytes"
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

const accessList = "system.posix_acl_access"

// notCopied are attributes that certify the content of a file or grant rights to the program in it.
var notCopied = []string{"security.capability", "security.ima", "security.evm"}

// copyExtended copies extended attributes, access lists among them. It reports whether the access list of the
// new file is that of the target: a folder may have given it one that lets in more users.
func copyExtended(file *os.File, target string) bool {
	copyAttributes(file, target, notCopied)
	want, err := attribute(target, accessList)
	if err != nil {
		err = unix.Fremovexattr(int(file.Fd()), accessList)
		return err == nil || errors.Is(err, unix.ENODATA) || errors.Is(err, errors.ErrUnsupported)
	}
	is, err := attribute(file.Name(), accessList)
	return err == nil && bytes.Equal(is, want)
}
