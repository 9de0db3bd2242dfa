package disk

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"testing"

	"golang.org/x/sys/unix"
)

// accessFor is an access list that lets a group of that number read and write, beside owner, group
// and others, as the system stores it.
func accessFor(group uint32) []byte {
	list := binary.LittleEndian.AppendUint32(nil, 2)
	for _, entry := range []struct {
		tag, rights uint16
		id          uint32
	}{{1, 6, ^uint32(0)}, {4, 4, ^uint32(0)}, {8, 6, group}, {16, 6, ^uint32(0)}, {32, 0, ^uint32(0)}} {
		list = binary.LittleEndian.AppendUint16(list, entry.tag)
		list = binary.LittleEndian.AppendUint16(list, entry.rights)
		list = binary.LittleEndian.AppendUint32(list, entry.id)
	}
	return list
}

func setAttribute(t *testing.T, path, name string, value []byte) {
	t.Helper()
	err := unix.Setxattr(path, name, value, 0)
	if errors.Is(err, errors.ErrUnsupported) {
		t.Skip("this file system has no such attributes")
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestExtendedAttributes(t *testing.T) {
	b := newSandbox(t, false)
	values := map[string][]byte{"user.note": []byte("of the user's"), "user.empty": {}, accessList: accessFor(4711)}
	for name, value := range values {
		setAttribute(t, b.path, name, value)
	}
	before, err := os.Stat(b.path)
	if err != nil {
		t.Fatal(err)
	}
	if err := quick().save(b.path, []byte(b.data), b.expected()); err != nil {
		t.Fatal(err)
	}
	for name, want := range values {
		if got, err := attribute(b.path, name); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	if after, err := os.Stat(b.path); err != nil || after.Mode() != before.Mode() {
		t.Errorf("mode %v, want %v (%v)", after.Mode(), before.Mode(), err)
	}
}

// TestFolderLetsNobodyIn saves a private file in a folder that gives new files an access list.
func TestFolderLetsNobodyIn(t *testing.T) {
	b := newSandbox(t, false)
	if err := os.Chmod(b.path, 0o660); err != nil {
		t.Fatal(err)
	}
	setAttribute(t, b.folder, "system.posix_acl_default", accessFor(4711))
	if err := quick().save(b.path, []byte(b.data), b.expected()); err != nil {
		t.Fatal(err)
	}
	if list, err := attribute(b.path, accessList); !errors.Is(err, unix.ENODATA) {
		t.Errorf("the file has an access list: %x, %v", list, err)
	}
	info, err := os.Stat(b.path)
	if err != nil || info.Mode() != 0o660 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}
