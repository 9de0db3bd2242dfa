package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"sweetspot/document/disk"
	"sweetspot/steps"
)

// keptBackups is the maximum number of backups of a file: more than a year of monthly revisions.
const keptBackups = 20

// Backup is an earlier version of a strategy file.
type Backup struct {
	Number int       // from 1 for each file; not reused when old ones are removed
	Kept   time.Time // when it was replaced, to the second
	Path   string    // where it is kept
	Reason string    // of a displaced text, why it was replaced; "" for a revision
}

// Reasons for which a text was displaced.
const (
	Decided   = "decision"  // the user decided between two versions
	Replaced  = "section"   // a section that was edited by hand was given up
	Elsewhere = "elsewhere" // another program took away answers that were given here
)

// What is kept of the displaced texts: those of the last 90 days, and the last 50 whatever their age.
const (
	displacedFor  = 90 * 24 * time.Hour
	keptDisplaced = 50
)

// backupTime is the layout of the time in a backup's name.
const backupTime = "2006-01-02-150405"

// KeepBackup stores data, the content of the file at path that is about to be replaced, unless the latest
// backup holds the same. It removes the oldest backups beyond keptBackups.
func (st State) KeepBackup(path string, data []byte, now time.Time) error {
	folder := st.backups(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("making the folder for backups: %w", err)
	}
	there, err := st.Backups(path)
	if err != nil {
		return err
	}
	if len(there) > 0 {
		if last, err := there[0].Read(); err == nil && bytes.Equal(last, data) {
			return nil
		}
	}
	number, err := st.nextNumber(path)
	if err != nil {
		return err
	}
	if err := writeBackup(folder, number, now.Format(backupTime), data); err != nil {
		return fmt.Errorf("keeping a backup of %s: %w", path, err)
	}
	for _, old := range there[min(len(there), keptBackups-1):] {
		if err := os.Remove(old.Path); err != nil {
			return fmt.Errorf("removing an old backup of %s: %w", path, err)
		}
	}
	return nil
}

// writeBackup writes a backup under its number, or the next free one if another process took it.
func writeBackup(folder string, number int, suffix string, data []byte) error {
	for ; ; number++ {
		name := fmt.Sprintf("%04d-%s.md", number, suffix)
		file, err := os.OpenFile(filepath.Join(folder, name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return err
		}
		_, err = file.Write(data)
		if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
			os.Remove(file.Name())
			return err
		}
		return syncFolder(folder)
	}
}

// syncFolder makes the names in a folder safe from a power cut, where the system can.
func syncFolder(folder string) error {
	if runtime.GOOS == "windows" {
		return nil // a folder cannot be synced there
	}
	f, err := os.Open(folder)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// KeepDisplaced stores data, a text of the file at path that is given up for a reason, unless it is kept
// already. Displaced texts have numbers of the same row as revisions, and a retention of their own.
func (st State) KeepDisplaced(path string, data []byte, reason string, now time.Time) error {
	folder := st.displaced(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("making the folder for displaced texts: %w", err)
	}
	there, err := st.Displaced(path)
	if err != nil {
		return err
	}
	for _, kept := range there {
		if text, err := kept.Read(); err == nil && bytes.Equal(text, data) {
			return nil
		}
	}
	number, err := st.nextNumber(path)
	if err != nil {
		return err
	}
	if err := writeBackup(folder, number, now.Format(backupTime)+"-"+reason, data); err != nil {
		return fmt.Errorf("keeping a displaced text of %s: %w", path, err)
	}
	for _, old := range there[min(len(there), keptDisplaced-1):] {
		if now.Sub(old.Kept) <= displacedFor {
			continue
		}
		if err := os.Remove(old.Path); err != nil {
			return fmt.Errorf("removing an old displaced text of %s: %w", path, err)
		}
	}
	return nil
}

// nextNumber returns a number that no backup of the file at path has or had.
func (st State) nextNumber(path string) (int, error) {
	last := 0
	for _, list := range []func(string) ([]Backup, error){st.Backups, st.Displaced} {
		there, err := list(path)
		if err != nil {
			return 0, err
		}
		if len(there) > 0 {
			last = max(last, there[0].Number)
		}
	}
	return last + 1, nil
}

// Displaced lists the displaced texts of the file at path, the latest first.
func (st State) Displaced(path string) ([]Backup, error) { return listBackups(st.displaced(path)) }

func (st State) displaced(path string) string { return filepath.Join(st.backups(path), "displaced") }

// Backups lists the backups of the file at path, the latest first.
func (st State) Backups(path string) ([]Backup, error) { return listBackups(st.backups(path)) }

func listBackups(folder string) ([]Backup, error) {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("listing the backups: %w", err)
	}
	var found []Backup
	for _, entry := range entries {
		number, when, _ := strings.Cut(strings.TrimSuffix(entry.Name(), ".md"), "-")
		n, err := strconv.Atoi(number)
		reason := ""
		if len(when) > len(backupTime) {
			when, reason = when[:len(backupTime)], when[len(backupTime)+1:]
		}
		kept, noTime := time.ParseInLocation(backupTime, when, time.Local)
		if err == nil && noTime == nil && entry.Type().IsRegular() {
			found = append(found, Backup{Number: n, Kept: kept, Path: filepath.Join(folder, entry.Name()), Reason: reason})
		}
	}
	slices.SortFunc(found, func(a, b Backup) int { return b.Number - a.Number })
	return found, nil
}

// Read returns the content of the backup.
func (b Backup) Read() ([]byte, error) { return disk.Load(b.Path) }

// backups returns the folder of the backups of a file; it is the same by whatever link the file is reached.
func (st State) backups(path string) string {
	return filepath.Join(st.folder, "backups", folderOf(path))
}

// folderOf returns the name of a folder for what is kept of a file.
func folderOf(path string) string {
	path = canonical(path)
	sum := sha256.Sum256([]byte(path))
	stem := steps.Slug(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)))
	return strings.TrimPrefix(stem+"-"+hex.EncodeToString(sum[:6]), "-")
}

// canonical returns the absolute path of a file without links. The file need not exist.
func canonical(path string) string {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	if target, err := filepath.EvalSymlinks(path); err == nil {
		return target
	}
	if folder, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
		return filepath.Join(folder, filepath.Base(path))
	}
	return path
}
