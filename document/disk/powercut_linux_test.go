//go:build terminal

package disk

import (
	"bufio"
	"errors"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// What stops a file system as a power cut does: FS_IOC_SHUTDOWN, with the journal flushed first or
// with all of it lost that is not on the disk.
const (
	shutdown   = 0x8004587d
	flushFirst = 1
	flushNever = 2
)

// powerCuts is the number of power cuts for each file system: SWEETSPOT_POWER_CUTS=200.
const powerCuts = "SWEETSPOT_POWER_CUTS"

func cuts(t *testing.T) int {
	t.Helper()
	if os.Getenv(powerCuts) == "" {
		return 20
	}
	n, err := strconv.Atoi(os.Getenv(powerCuts))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestPowerCut cuts the power while a program saves: what it said is saved is there afterwards, and
// whatever is there is whole. Without the sync of the folder some of it must be lost.
func TestPowerCut(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root can mount a file system and stop it")
	}
	for _, system := range []struct {
		name string
		make []string
		size int64
	}{
		{"ext4", []string{"mkfs.ext4", "-q"}, 64 << 20},
		{"xfs", []string{"mkfs.xfs", "-q"}, 320 << 20},
	} {
		t.Run(system.name, func(t *testing.T) {
			if _, err := exec.LookPath(system.make[0]); err != nil {
				t.Skip(err)
			}
			image := filepath.Join(t.TempDir(), "image")
			file, err := os.Create(image)
			if err != nil {
				t.Fatal(err)
			}
			if err := file.Truncate(system.size); err != nil {
				t.Fatal(err)
			}
			file.Close()
			if out, err := exec.Command(system.make[0], append(system.make[1:], image)...).CombinedOutput(); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			lost, saved := cutPower(t, image, manySaves, cuts(t))
			t.Logf("%d power cuts, %d saves confirmed, %d lost", cuts(t), saved, lost)
			if lost > 0 || saved == 0 {
				t.Errorf("%d lost of %d", lost, saved)
			}
			lost, saved = cutPower(t, image, manySaves+withoutFolder, 20)
			t.Logf("without the sync of the folder: 20 power cuts, %d saves confirmed, %d lost", saved, lost)
			if lost == 0 {
				t.Error("without the sync of the folder nothing is lost either: these power cuts prove nothing")
			}
		})
	}
}

// cutPower cuts the power so many times, and counts after how many of them the file lacked what had
// been confirmed.
func cutPower(t *testing.T, image, does string, times int) (lost, saved int) {
	t.Helper()
	at := t.TempDir()
	path := filepath.Join(at, "s.md")
	mount(t, image, at)
	defer func() { run(t, "umount", at) }()
	if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	for n := range times {
		flag := flushNever
		if n%4 == 3 {
			flag = flushFirst
		}
		before, _ := numberIn(t, path)
		confirmed := savesUntilCut(t, does, at, path, flag)
		run(t, "umount", at)
		mount(t, image, at)
		now, whole := numberIn(t, path)
		if !whole {
			t.Errorf("power cut %d: the file is not whole", n)
		}
		if confirmed > 0 {
			saved += confirmed - before
		}
		if now < confirmed {
			lost++
		}
		if unknown, err := Sweep(path); err != nil {
			t.Errorf("power cut %d: %v", n, err)
		} else {
			for _, leftover := range unknown {
				checkUnwritten(t, leftover)
			}
		}
		if now > 3000 { // long enough
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
		}
	}
	return lost, saved
}

// checkUnwritten fails the test unless a leftover that Sweep does not know is a text that had not
// reached the disk when it was written.
func checkUnwritten(t *testing.T, path string) {
	t.Helper()
	if n, whole := number([]byte(read(t, path))); whole {
		t.Errorf("the text of save %d is whole and not known", n)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
}

// savesUntilCut starts a program that saves, cuts the power after a while, and gives the number of the
// last save that was confirmed.
func savesUntilCut(t *testing.T, does, at, path string, flag int) int {
	t.Helper()
	command := child(does, path)
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	var confirmed atomic.Int64
	done := make(chan struct{})
	go func() {
		defer close(done)
		for lines := bufio.NewScanner(out); lines.Scan(); {
			n, _ := strconv.Atoi(lines.Text())
			confirmed.Store(int64(n))
		}
	}()
	for confirmed.Load() == 0 {
		time.Sleep(time.Millisecond)
		select {
		case <-done:
			t.Fatal("nothing was saved")
		default:
		}
	}
	time.Sleep(rand.N(60 * time.Millisecond))
	folder, err := os.Open(at)
	if err != nil {
		t.Fatal(err)
	}
	if err := unix.IoctlSetPointerInt(int(folder.Fd()), shutdown, flag); err != nil {
		t.Fatalf("stopping the file system: %v", err)
	}
	folder.Close()
	if err := command.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		t.Fatal(err)
	}
	<-done
	_ = command.Wait()
	return int(confirmed.Load())
}

func numberIn(t *testing.T, path string) (n int, whole bool) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return number(data)
}

func mount(t *testing.T, image, at string) {
	t.Helper()
	run(t, "mount", "-o", "loop", image, at)
}

func run(t *testing.T, name string, args ...string) {
	t.Helper()
	if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
}
