package disk

import (
	"errors"
	"os"
	"testing"
	"time"
)

// TestHold opens a file to write while it is held, and holds one that is open to write.
func TestHold(t *testing.T) {
	if err := canHold(t); err != nil {
		t.Skipf("this file system cannot: %v", err)
	}
	b := newSandbox(t, false)
	file, err := openToRead(b.path)
	if err != nil {
		t.Fatal(err)
	}
	if err := hold(file); err != nil || !held(file) {
		t.Fatalf("held %v, %v", held(file), err)
	}
	opened := make(chan *os.File)
	go func() {
		writer, _ := os.OpenFile(b.path, os.O_WRONLY|os.O_TRUNC, 0)
		opened <- writer
	}()
	for end := time.Now().Add(10 * time.Second); held(file); {
		if time.Now().After(end) {
			t.Fatal("nobody is seen to wait")
		}
	}
	if text := read(t, b.path); text != b.was {
		t.Errorf("the file was written to: %q", text)
	}
	file.Close()
	writer := <-opened
	defer writer.Close()

	if file, err = openToRead(b.path); err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := hold(file); !errors.Is(err, errInUse) {
		t.Errorf("a file that is open to write: %v", err)
	}
}

// TestWaitingEditor saves while another program is blocked opening the old file: it is not removed.
func TestWaitingEditor(t *testing.T) {
	b, c := newSandbox(t, false), quick()
	c.held = func(*os.File) bool { return false }
	if err := c.save(b.path, []byte(b.data), b.expected()); err != nil {
		t.Fatal(err)
	}
	if entries, err := os.ReadDir(b.folder); err != nil || len(entries) != 2 {
		t.Errorf("in the folder: %v, %v", entries, err)
	}
	b.swept()
}
