//go:build terminal

package disk

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"
)

// childOf names what this test program does when it is started once more by one of the tests.
const (
	childOf       = "SWEETSPOT_DISK_CHILD"
	oneSave       = "one save"
	manySaves     = "many saves"
	withoutFolder = " without the sync of the folder"
)

func TestMain(m *testing.M) {
	c := system()
	does, naive := strings.CutSuffix(os.Getenv(childOf), withoutFolder)
	if naive {
		c.sync = func(file *os.File) error {
			if info, err := file.Stat(); err == nil && info.IsDir() {
				return nil
			}
			return file.Sync()
		}
	}
	switch does {
	case "":
		os.Exit(m.Run())
	case oneSave:
		fail(c.save(os.Args[1], []byte("new"), []byte("old")))
	case manySaves:
		fail(saveOn(c, os.Args[1]))
	}
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// child is this test program started once more, to do that with a file.
func child(does, path string) *exec.Cmd {
	command := exec.Command(os.Args[0], path)
	command.Env = append(os.Environ(), childOf+"="+does)
	return command
}

// growing is the text of that save: its number, and as many lines.
func growing(n int) []byte {
	return append(fmt.Appendf(nil, "%d\n", n), bytes.Repeat(fmt.Appendf(nil, "line of save %d\n", n), n)...)
}

// number is the number of a growing text, and whether it is whole. Nothing is the text of no save.
func number(text []byte) (int, bool) {
	if len(text) == 0 {
		return 0, true
	}
	line, _, _ := bytes.Cut(text, []byte("\n"))
	n, err := strconv.Atoi(string(line))
	return n, err == nil && bytes.Equal(text, growing(n))
}

// saveOn saves longer and longer texts and tells the number of each, with pauses as of somebody who
// thinks, until the disk is gone.
func saveOn(c calls, path string) error {
	was, err := os.ReadFile(path)
	if err != nil {
		was = nil
	}
	n, whole := number(was)
	if !whole {
		return fmt.Errorf("it begins with %.40q", was)
	}
	for {
		n++
		data := growing(n)
		if err := c.save(path, data, was); err != nil {
			return err
		}
		fmt.Println(n)
		was = data
		time.Sleep(rand.N(20 * time.Millisecond))
	}
}
