//go:build terminal

package terminal

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// patience is how long a slow machine may take for what a fast one does at once.
const patience = 20 * time.Second

// builtProgram builds sweetspot as it is handed out, and gives its path.
func builtProgram(t testing.TB) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "sweetspot")
	if out, err := exec.Command("go", "build", "-o", binary, "sweetspot").CombinedOutput(); err != nil {
		t.Fatalf("building: %v\n%s", err, out)
	}
	return binary
}

// desk holds the folders of a test: one for the strategy, and a home for drafts and backups.
type desk struct {
	binary string
	dir    string
	home   string
	lag    time.Duration // how long the answers of the terminal are on their way
}

// newDesk has its home in the same folder.
func newDesk(t testing.TB, binary string) desk {
	t.Helper()
	dir := t.TempDir()
	return desk{binary: binary, dir: dir, home: dir}
}

func (d desk) path(name string) string { return filepath.Join(d.dir, name) }

func (d desk) state() string { return filepath.Join(d.home, "state") }

func (d desk) environment() []string {
	return []string{"HOME=" + d.home, "XDG_STATE_HOME=" + d.state(), "XDG_CONFIG_HOME=" + filepath.Join(d.home, "config"),
		"LANG=en_GB.UTF-8", "TERM=xterm-256color", "PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"}
}

// window is a terminal window without a terminal program: a pseudo-terminal that the program runs
// in, and an emulator that knows what its screen shows.
type window struct {
	desk    desk
	command *exec.Cmd
	master  *os.File
	ended   chan struct{} // closed once the program has ended and all that it wrote was read
	failure error         // how it ended, to be read after that

	mutex   sync.Mutex
	screen  *vt.Emulator
	modes   map[ansi.Mode]bool // those that were turned on or off
	cursor  bool
	titles  []string      // the title of the window, last, and those that were remembered
	painted chan struct{} // closed when something new is on the screen
}

// shellTitle is the title of a window before the program starts.
const shellTitle = "shell"

// standard is the smallest screen on which nothing is left out.
var standard = pty.Winsize{Rows: 24, Cols: 80}

// open starts the program, or another one that starts it.
func (d desk) open(size pty.Winsize, words ...string) (*window, error) {
	return d.openFrom(d.dir, size, words...)
}

// openFrom starts it in another folder than that of the file.
func (d desk) openFrom(folder string, size pty.Winsize, words ...string) (*window, error) {
	command := exec.Command(words[0], words[1:]...)
	command.Dir, command.Env = folder, d.environment()
	w := &window{desk: d, command: command, ended: make(chan struct{}), painted: make(chan struct{}),
		modes: map[ansi.Mode]bool{}, cursor: true, titles: []string{shellTitle},
		screen: vt.NewEmulator(cmp.Or(int(size.Cols), 80), cmp.Or(int(size.Rows), 24))}
	w.screen.SetCallbacks(vt.Callbacks{
		EnableMode:       func(mode ansi.Mode) { w.modes[mode] = true },
		DisableMode:      func(mode ansi.Mode) { w.modes[mode] = false },
		CursorVisibility: func(visible bool) { w.cursor = visible },
		Title:            func(title string) { w.titles[len(w.titles)-1] = title },
	})
	w.screen.RegisterCsiHandler('t', w.stackTitle)
	master, err := pty.StartWithSize(command, &size)
	if err != nil {
		return nil, fmt.Errorf("starting in a pseudo-terminal: %w", err)
	}
	if w.master, err = closable(master); err != nil {
		return nil, err
	}
	go w.reply()
	go w.show()
	return w, nil
}

// stackTitle remembers the title of the window, or gives back the one remembered last, as xterm does.
func (w *window) stackTitle(params ansi.Params) bool {
	last := len(w.titles) - 1
	switch what, _, _ := params.Param(0, 0); {
	case what == 22:
		w.titles = append(w.titles, w.titles[last])
	case what == 23 && last > 0:
		w.titles = w.titles[:last]
	}
	return true
}

// closable is the file in a form that can be closed while it is read: the package pty leaves it in one
// that would stay open until something came.
func closable(master *os.File) (*os.File, error) {
	defer master.Close()
	fd, err := unix.FcntlInt(master.Fd(), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	if err := unix.SetNonblock(fd, true); err != nil {
		return nil, err
	}
	return os.NewFile(uintptr(fd), master.Name()), nil
}

// control does something with the terminal itself.
func (w *window) control(do func(fd int) error) error {
	connection, err := w.master.SyscallConn()
	if err != nil {
		return err
	}
	failed := connection.Control(func(fd uintptr) { err = do(int(fd)) })
	return errors.Join(failed, err)
}

// show paints what the program writes, until it has ended.
func (w *window) show() {
	buffer := make([]byte, 64*1024)
	for {
		n, err := w.master.Read(buffer)
		w.mutex.Lock()
		_, _ = w.screen.Write(buffer[:n]) // the emulator never fails
		close(w.painted)
		w.painted = make(chan struct{})
		w.mutex.Unlock()
		if err != nil {
			break
		}
	}
	w.failure = w.command.Wait()
	close(w.ended)
}

// reply sends what the emulator answers when the program asks it something, as a terminal does.
func (w *window) reply() {
	type answer struct {
		due   time.Time
		bytes string
	}
	answers := make(chan answer, 64)
	defer close(answers)
	go func() {
		for a := range answers {
			time.Sleep(time.Until(a.due))
			w.press(a.bytes)
		}
	}()
	buffer := make([]byte, 1024)
	for {
		n, err := w.screen.Read(buffer)
		if err != nil {
			return
		}
		answers <- answer{due: time.Now().Add(w.desk.lag), bytes: string(buffer[:n])}
	}
}

// close takes the window away, as a click on its corner does, and waits for the program to end.
func (w *window) close() error {
	w.master.Close()
	return w.end()
}

// discard ends what is still running, whatever a test was doing.
func (w *window) discard() {
	_ = syscall.Kill(-w.command.Process.Pid, syscall.SIGKILL)
	<-w.ended
	w.master.Close()
	w.screen.Close()
}

// end waits for the program to end.
func (w *window) end() error {
	select {
	case <-w.ended:
		return nil
	case <-time.After(patience):
		return errors.New("the program does not end")
	}
}

// kill sends a signal, and waits for the program to end.
func (w *window) kill(signal os.Signal) error {
	if err := w.command.Process.Signal(signal); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return err
	}
	return w.end()
}

func (w *window) press(keys string) {
	_, _ = io.WriteString(w.master, keys) // a program that has ended reads no keys: its end is what is looked at
}

// text returns the text on the screen, without frames and line breaks.
func (w *window) text() string {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	return words(w.screen.String())
}

func (w *window) shows(text string) bool { return strings.Contains(w.text(), words(text)) }

var errEnded = errors.New("the program ended")

// sees waits until one of the texts stands on the screen.
func (w *window) sees(texts ...string) error {
	late := time.After(patience)
	for ended := false; ; {
		w.mutex.Lock()
		painted := w.painted
		w.mutex.Unlock()
		if slices.ContainsFunc(texts, w.shows) {
			return nil
		}
		if ended {
			return errEnded
		}
		select {
		case <-painted:
		case <-w.ended:
			ended = true // what it wrote last is on the screen by now
		case <-late:
			return fmt.Errorf("%q did not appear:\n%s", texts, w.picture())
		}
	}
}

// picture returns the screen line by line, for failure messages.
func (w *window) picture() string {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	return w.screen.String()
}
