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
	"slices"
	"strconv"
	"strings"
	"time"

	"sweetspot/document/disk"
	"sweetspot/steps"
)

// keptBackups is how many earlier states of a file are kept: more than a year of monthly revisions.
const keptBackups = 20

// Backup is an earlier state of a strategy file.
type Backup struct {
	Number int       // goes up from 1 for each file, and stays when older ones go
	Kept   time.Time // when it stopped being the present state, to the second
	Path   string    // where it is kept
}

// backupTime is how the name of a backup tells when it was kept.
const backupTime = "2006-01-02-150405"

// KeepBackup keeps what the file at path held until now. What the last backup holds already is not
// kept twice, and the oldest go when there are many.
func (st State) KeepBackup(path string, data []byte, now time.Time) error {
	folder := st.backups(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("making the folder for backups: %w", err)
	}
	there, err := st.Backups(path)
	if err != nil {
		return err
	}
	number := 1
	if len(there) > 0 {
		if last, err := there[0].Read(); err == nil && bytes.Equal(last, data) {
			return nil
		}
		number = there[0].Number + 1
	}
	if err := writeBackup(folder, number, now, data); err != nil {
		return fmt.Errorf("keeping a backup of %s: %w", path, err)
	}
	for _, old := range there[min(len(there), keptBackups-1):] {
		if err := os.Remove(old.Path); err != nil {
			return fmt.Errorf("removing an old backup of %s: %w", path, err)
		}
	}
	return nil
}

// writeBackup writes a backup under its number, or the next one where another program was quicker.
func writeBackup(folder string, number int, now time.Time, data []byte) error {
	for ; ; number++ {
		name := fmt.Sprintf("%04d-%s.md", number, now.Format(backupTime))
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
		}
		return err
	}
}

// Backups lists the backups of the file at path, the last one first.
func (st State) Backups(path string) ([]Backup, error) {
	folder := st.backups(path)
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("listing the backups of %s: %w", path, err)
	}
	var found []Backup
	for _, entry := range entries {
		number, when, _ := strings.Cut(strings.TrimSuffix(entry.Name(), ".md"), "-")
		n, err := strconv.Atoi(number)
		kept, noTime := time.ParseInLocation(backupTime, when, time.Local)
		if err == nil && noTime == nil && entry.Type().IsRegular() {
			found = append(found, Backup{Number: n, Kept: kept, Path: filepath.Join(folder, entry.Name())})
		}
	}
	slices.SortFunc(found, func(a, b Backup) int { return b.Number - a.Number })
	return found, nil
}

// Read gives what the file held.
func (b Backup) Read() ([]byte, error) { return disk.Load(b.Path) }

// backups is the folder for the backups of the file at path: one for each file, whatever link it is
// reached by.
func (st State) backups(path string) string {
	path = canonical(path)
	sum := sha256.Sum256([]byte(path))
	stem := steps.Slug(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)))
	return filepath.Join(st.folder, "backups", strings.TrimPrefix(stem+"-"+hex.EncodeToString(sum[:6]), "-"))
}

// canonical is the one name that a file has: absolute, and with no link in it. The file itself need
// not be there.
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
