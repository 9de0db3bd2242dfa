package disk

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
)

// maxLeftovers is the number of leftovers of the same content at which a save fails.
const maxLeftovers = 0xff

// leftover describes the temporary file of a save by its name. The digests in it tell what a killed run has
// left there: its new text (data), which was never reported as saved, or the old content of the file (was).
// Anything else is a text that another program saved at the same moment.
type leftover struct {
	process           int
	number            int // distinguishes files with the same digests
	target, data, was string
}

// leftoverName matches the names of temporary files. They have a constant length, since the target's name may
// be as long as the system allows.
var leftoverName = regexp.MustCompile(`^\.sweetspot-([0-9a-f]{8})-([0-9a-f]{2})-([0-9a-f]{8})-([0-9a-f]{8})-([0-9a-f]{8})(` + aside + `)?$`)

// aside is the suffix of the displaced file where the system exchanges two files by way of a third name
// (Windows).
const aside = "-old"

func newLeftover(target string, data, was []byte, number int) leftover {
	return leftover{process: os.Getpid(), number: number, target: digest([]byte(filepath.Base(target))), data: digest(data), was: digest(was)}
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return fmt.Sprintf("%x", sum[:4])
}

func (l leftover) name() string {
	return fmt.Sprintf(".sweetspot-%08x-%02x-%s-%s-%s", l.process, l.number, l.target, l.data, l.was)
}

func readLeftover(name string) (leftover, bool) {
	parts := leftoverName.FindStringSubmatch(name)
	if parts == nil {
		return leftover{}, false
	}
	process, err := strconv.ParseUint(parts[1], 16, 32)
	return leftover{process: int(process), target: parts[3], data: parts[4], was: parts[5]}, err == nil
}

// left reports whether no save uses the file any more: its process is gone, or is this one, which saves one
// thing after the other.
func (l leftover) left() bool { return l.process == os.Getpid() || !Running(l.process) }

// Sweep removes the temporary files that killed runs have left beside a file. It returns the paths of those
// with unknown content, which it leaves in place: texts that another program saved at the moment of ours. It
// must not run while this process saves the same file.
func Sweep(path string) (unknown []string, err error) {
	target, err := resolve(path)
	if err != nil {
		return nil, fmt.Errorf("finding %s: %w", path, err)
	}
	folder := filepath.Dir(target)
	names, err := namesIn(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	of := digest([]byte(filepath.Base(target)))
	for _, name := range names {
		l, ours := readLeftover(name)
		if !ours || l.target != of || !l.left() {
			continue
		}
		known, failed := system().sweep(filepath.Join(folder, name), l)
		if !known {
			unknown = append(unknown, filepath.Join(folder, name))
		}
		err = errors.Join(err, failed)
	}
	if err != nil {
		return unknown, fmt.Errorf("tidying up beside %s: %w", path, err)
	}
	return unknown, nil
}

// Remove removes a file that Sweep returned, once its text is kept elsewhere. If it no longer holds was, it
// stays, and the error is ErrChanged.
func Remove(path string, was []byte) error { return system().discard(path, was) }

func namesIn(folder string) ([]string, error) {
	file, err := os.Open(folder)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return file.Readdirnames(-1)
}

// sweep removes a leftover if its content is known or empty, and reports whether it was.
func (c calls) sweep(path string, l leftover) (known bool, err error) {
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && !info.Mode().IsRegular() {
		return true, nil // gone, or not made by Save
	}
	data, err := Load(path)
	if err != nil {
		return false, err
	}
	if is := digest(data); len(data) > 0 && is != l.data && is != l.was {
		return false, nil
	}
	err = c.discard(path, data)
	return !errors.Is(err, ErrChanged), err
}
