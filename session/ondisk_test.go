package session

import (
	"errors"
	"fmt"
	"reflect"
	"testing"

	"sweetspot/document/disk"
)

var (
	one, two  = []byte("one"), []byte("two")
	errUnsure = fmt.Errorf("sync: %w", disk.ErrUnsure)
	errBroken = errors.New("input/output error")
)

// TestTransitionsOfOnDisk is the whole table of states and events.
func TestTransitionsOfOnDisk(t *testing.T) {
	noPath := onDisk{}
	awaited := onDisk{path: "plan.md"}
	draft := onDisk{where: inDraft, path: "d.md", content: one, durable: one}
	file := onDisk{where: inFile, path: "plan.md", content: one, durable: one}
	pending := onDisk{where: inFile, path: "plan.md", content: two, durable: one, syncPending: true}
	for _, c := range []struct {
		name     string
		is, want onDisk
	}{
		{"a draft is made", noPath.draftMade("d.md"), onDisk{where: inDraft, path: "d.md", content: []byte{}}},
		{"a draft is written", onDisk{where: inDraft, path: "d.md", content: []byte{}}.written(one, nil), draft},
		{"a draft is written and not synced", draft.written(two, errUnsure),
			onDisk{where: inDraft, path: "d.md", content: two, durable: one, syncPending: true}},
		{"a draft cannot be written", draft.written(two, errBroken), draft},
		{"a draft is lost", draft.lost(), noPath},
		{"a draft is named", draft.named("plan.md"), awaited},
		{"a file is created", awaited.written(one, nil), file},
		{"a file is created and not synced", awaited.written(one, errUnsure),
			onDisk{where: inFile, path: "plan.md", content: one, syncPending: true}},
		{"a file cannot be created", awaited.written(one, errBroken), awaited},
		{"a file is there already", awaited.written(one, disk.ErrChanged), awaited},
		{"a file is written and not synced", file.written(two, errUnsure), pending},
		{"a file is written again and synced", pending.written(one, nil), file},
		{"a file is synced at last", pending.written(two, nil),
			onDisk{where: inFile, path: "plan.md", content: two, durable: two}},
		{"a file is synced in vain", pending.written(two, errUnsure), pending},
		{"a file cannot be written while its sync is pending", pending.written(one, errBroken), pending},
		{"a file was written elsewhere", file.found(two), onDisk{where: inFile, path: "plan.md", content: two, durable: two}},
		{"a file was written elsewhere while its sync was pending", pending.found(one), file},
		{"a file is named anew", file.named("other.md"), onDisk{path: "other.md"}},
	} {
		if !reflect.DeepEqual(c.is, c.want) {
			t.Errorf("%s: %+v, want %+v", c.name, c.is, c.want)
		}
	}
}

func TestToHold(t *testing.T) {
	for _, c := range []struct {
		name string
		disk onDisk
		data []byte
		want action
	}{
		{"nothing anywhere", onDisk{}, one, doSave},
		{"nothing at a path, nothing to write", onDisk{path: "plan.md"}, nil, doSave},
		{"an empty draft", onDisk{where: inDraft, content: []byte{}}, one, doSave},
		{"the same content", onDisk{where: inFile, content: one, durable: one}, one, doNothing},
		{"another content", onDisk{where: inFile, content: one, durable: one}, two, doSave},
		{"the same content, not synced", onDisk{where: inFile, content: one, syncPending: true}, one, doSync},
		{"another content, not synced", onDisk{where: inFile, content: one, syncPending: true}, two, doSave},
	} {
		if got := c.disk.toHold(c.data); got != c.want {
			t.Errorf("%s: action %d, want %d", c.name, got, c.want)
		}
	}
}
