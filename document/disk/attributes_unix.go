//go:build !windows

package disk

import (
	"io/fs"
	"os"
	"syscall"
)

// keepAttributes gives a new file what its target has: extended attributes and access lists as far as
// the system lets us, owner and group, and the mode.
func (c calls) keepAttributes(file *os.File, target string, info fs.FileInfo) error {
	mode := info.Mode().Perm()
	listed := copyExtended(file, target)
	if !c.keepOwner(file, info) || !listed {
		mode = narrow(mode)
	}
	return c.chmod(file, mode)
}

// keepOwner reports whether the new file has the group of the target.
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

// narrow is a mode that gives a group which is not the one that was meant no right that everybody
// does not have.
func narrow(mode fs.FileMode) fs.FileMode {
	return mode&^0o070 | mode&0o070&(mode&0o007<<3)
}
