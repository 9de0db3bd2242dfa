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

// maxLeftovers is how many leftovers of the same save there can be before it fails.
const maxLeftovers = 0xff

// leftover is a temporary file by its name, which tells what a run that was killed has left in it:
// its own text, which nobody was told is saved, or what the file held before. Anything else was
// somebody's whose save crossed ours.
type leftover struct {
	process           int
	number            int // of those with the same digests
	target, data, was string
}

// leftoverName is the form of the names, of constant length: that of the target may be as long as
// the system allows. The ending is that of a file on its way from one name to another.
var leftoverName = regexp.MustCompile(`^\.sweetspot-([0-9a-f]{8})-([0-9a-f]{2})-([0-9a-f]{8})-([0-9a-f]{8})-([0-9a-f]{8})(` + aside + `)?$`)

// aside ends the name of a displaced file where the system cannot exchange two files but give the
// displaced one a third name.
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

// left reports whether nobody needs the file any more: the run that made it is gone, or is this one,
// which saves one thing after the other.
func (l leftover) left() bool { return l.process == os.Getpid() || !Running(l.process) }

// Sweep removes what earlier runs that were killed have left beside a file, and gives the paths of
// what it does not know, and so leaves alone: a text that somebody saved at the very moment of ours.
// It must not run while this program saves the same file.
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

// Remove removes what Sweep did not know, once it is kept elsewhere: if it still holds that text. If
// not, the error is ErrChanged, and it stays.
func Remove(path string, was []byte) error { return system().discard(path, was) }

func namesIn(folder string) ([]string, error) {
	file, err := os.Open(folder)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return file.Readdirnames(-1)
}

// sweep removes a leftover if it is known what it holds, or that it holds nothing.
func (c calls) sweep(path string, l leftover) (known bool, err error) {
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && !info.Mode().IsRegular() {
		return true, nil // it went, or is none that Save has made
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
