//go:build !windows

package disk

import (
	"io/fs"
	"os"
	"syscall"
)

// keepAttributes gives a new file the extended attributes, access list, owner, group and mode of its target,
// as far as the system permits. Where owner or access list cannot be kept, the mode is narrowed.
func (c calls) keepAttributes(file *os.File, target string, info fs.FileInfo) error {
	mode := info.Mode().Perm()
	listed := copyExtended(file, target)
	if !c.keepOwner(file, info) || !listed {
		mode = narrow(mode)
	}
	return c.chmod(file, mode)
}

// keepOwner gives the file the owner and group of the target, or the group alone, and reports whether it has
// the group.
func (c calls) keepOwner(file *os.File, info fs.FileInfo) bool {
	is, err := file.Stat()
	if err != nil {
		return false
	}
	to, knownTo := info.Sys().(*syscall.Stat_t)
	from, knownFrom := is.Sys().(*syscall.Stat_t)
	switch {
	case !knownTo || !knownFrom:
		return false
	case to.Uid == from.Uid && to.Gid == from.Gid:
		return true
	case c.chown(file, int(to.Uid), int(to.Gid)) == nil:
		return true
	}
	return to.Gid == from.Gid || c.chown(file, -1, int(to.Gid)) == nil
}

// narrow returns mode with the rights of the group reduced to those that all users have, for a file whose
// group is not the one that the mode was meant for.
func narrow(mode fs.FileMode) fs.FileMode {
	return mode&^0o070 | mode&0o070&(mode&0o007<<3)
}
