//go:build !windows

package disk

import (
	"io/fs"
	"os"
	"syscall"
	"testing"
)

// TestOwnerAndGroup saves a file of somebody else's, where the system allows everything, only the
// group to be kept, or nothing.
func TestOwnerAndGroup(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root can have a file of somebody else's")
	}
	const user, group = 12345, 23456
	for name, test := range map[string]struct {
		allowed     func(user, group int) bool
		mode        fs.FileMode
		user, group uint32
		want        fs.FileMode
	}{
		"both":                      {func(_, _ int) bool { return true }, 0o664, user, group, 0o664},
		"the group":                 {func(u, _ int) bool { return u == -1 }, 0o660, 0, group, 0o660},
		"neither, private":          {func(_, _ int) bool { return false }, 0o660, 0, 0, 0o600},
		"neither, all may read":     {func(_, _ int) bool { return false }, 0o664, 0, 0, 0o644},
		"neither, the group barred": {func(_, _ int) bool { return false }, 0o604, 0, 0, 0o604},
	} {
		t.Run(name, func(t *testing.T) {
			b := newSandbox(t, false)
			if err := os.Chown(b.path, user, group); err != nil {
				t.Fatal(err)
			}
			if err := os.Chmod(b.path, test.mode); err != nil {
				t.Fatal(err)
			}
			c := quick()
			c.chown = func(file *os.File, user, group int) error {
				if !test.allowed(user, group) {
					return syscall.EPERM
				}
				return file.Chown(user, group)
			}
			if err := c.save(b.path, []byte(b.data), b.expected()); err != nil {
				t.Fatal(err)
			}
			info, err := os.Stat(b.path)
			if err != nil {
				t.Fatal(err)
			}
			if is := info.Sys().(*syscall.Stat_t); is.Uid != test.user || is.Gid != test.group || info.Mode() != test.want {
				t.Errorf("owner %d:%d, mode %v; want %d:%d, %v", is.Uid, is.Gid, info.Mode(), test.user, test.group, test.want)
			}
		})
	}
}
