//go:build terminal && linux

package terminal

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// needStrace skips a test where system calls cannot be watched.
func needStrace(t *testing.T) {
	t.Helper()
	if out, err := exec.Command("strace", "-f", "-o", os.DevNull, "-e", "trace=fsync", "/bin/true").CombinedOutput(); err != nil {
		t.Skipf("strace cannot trace here: %v %s", err, out)
	}
}

// writing are the system calls that change what names there are or what a file holds, and those that
// reach out of the machine or start another program.
const writing = "trace=open,openat,openat2,creat,rename,renameat,renameat2,link,linkat,unlink,unlinkat,rmdir,mkdir,mkdirat," +
	"mknod,mknodat,symlink,symlinkat,truncate,chmod,fchmodat,chown,lchown,fchownat,utimensat,setxattr,execve,%network"

// call is one system call that the program made: the files it names, and its line of the log.
type call struct {
	name  string
	paths []string
	line  string
}

// path finds the folder (strace -y names it behind the number) and the name in it.
var (
	callStart = regexp.MustCompile(`^\d+ +(\w+)\(`)
	callPath  = regexp.MustCompile(`(?:(?:AT_FDCWD|\d+)<([^>]*)>, )?"([^"]*)"`)
)

// calls reads a log of strace -f -y.
func calls(log, folder string) []call {
	var all []call
	for line := range strings.Lines(log) {
		start := callStart.FindStringSubmatch(line)
		if start == nil {
			continue // the end of a call that another one interrupted, a signal, an exit
		}
		c := call{name: start[1], line: strings.TrimSpace(line)}
		for _, found := range callPath.FindAllStringSubmatch(line, 2) {
			path := found[2]
			if !filepath.IsAbs(path) {
				path = filepath.Join(folder, found[1], path)
				if found[1] != "" {
					path = filepath.Join(found[1], found[2])
				}
			}
			c.paths = append(c.paths, path)
		}
		all = append(all, c)
	}
	return all
}

// onlyReads reports whether a call only opens a file, and changes nothing by that.
func (c call) onlyReads() bool {
	return strings.HasPrefix(c.name, "open") && !regexp.MustCompile(`O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|O_TMPFILE`).MatchString(c.line)
}

// asksWhoIsThere reports whether a call belongs to the C library's own way to look up the user's name:
// it asks a cache on the same machine, where there is one.
func (c call) asksWhoIsThere() bool {
	return c.name == "socket" && strings.Contains(c.line, "(AF_UNIX") ||
		c.name == "connect" && strings.Contains(c.line, `sun_path="/var/run/nscd/socket"`)
}

// strangers are the calls that touch anything but the named file, a temporary file beside it, and the
// state folder; and those to the network and to other programs.
func (d desk) strangers(log string) []string {
	var found []string
	for i, c := range calls(log, d.dir) {
		if c.onlyReads() || c.asksWhoIsThere() || c.name == "execve" && i == 0 {
			continue
		}
		if len(c.paths) == 0 || c.name == "execve" || slices.ContainsFunc(c.paths, func(path string) bool { return !d.own(path) }) {
			found = append(found, c.line)
		}
	}
	return found
}

// own reports whether a path is one that the program may change.
func (d desk) own(path string) bool {
	name, beside := strings.CutPrefix(path, d.dir+"/")
	switch {
	case !beside:
		return slices.Contains([]string{"/dev/tty", "/dev/ptmx", os.DevNull}, path)
	case name == "plan.md", name == "state", name == "state/sweetspot":
		return true
	}
	return strings.HasPrefix(name, "state/sweetspot/") || temporary.MatchString(name)
}

// temporary is a name under which a save may write beside the file: hidden, and telling whose it is.
var temporary = regexp.MustCompile(`^\.(plan\.md\.)?sweetspot-[^/]*$`)

// traced gives the words that start a program under strace, with its log in a file of that name.
func (d desk) traced(log string, options []string, words ...string) []string {
	strace := append([]string{"strace", "-f", "--seccomp-bpf", "-y", "-s", "4096", "-o", log}, options...)
	return append(append(strace, "--"), words...)
}

// logOf reads what strace wrote.
func logOf(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil || len(data) == 0 {
		t.Fatalf("strace wrote nothing: %v", err)
	}
	return string(data)
}

// readable names what others than its owner can read under a folder.
func readable(folder string) error {
	return filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		want := os.FileMode(0o600)
		if entry.IsDir() {
			want = 0o700
		}
		if info.Mode().Perm() != want {
			return fmt.Errorf("%s has mode %v, not %v", path, info.Mode().Perm(), want)
		}
		return nil
	})
}
