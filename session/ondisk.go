package session

import (
	"bytes"
	"errors"

	"sweetspot/document/disk"
)

// where says which file holds the strategy.
type where int

const (
	nowhere where = iota // no file yet; a path may say where it is to be
	inDraft              // a draft in the state folder, which the user has not named
	inFile               // a file of the user's own
)

// onDisk is what is known of the file that holds the strategy. Each of its methods gives the state that
// follows from an event; the state itself does not change.
type onDisk struct {
	where   where
	path    string // "" only nowhere
	content []byte // what the file was last known to hold, nil nowhere
	durable []byte // the last content known to survive a power cut, nil where there is none

	// syncPending says that the file holds content, but that a power cut could still take it away: the
	// save was disk.ErrUnsure.
	syncPending bool
}

// action is what has to be done so that the file holds a content, safe from a power cut.
type action int

const (
	doNothing action = iota
	doSave           // write the content, in the place of the one known
	doSync           // the content is there, make sure of it
)

// toHold returns what has to be done for the file to hold data.
func (d onDisk) toHold(data []byte) action {
	switch {
	case d.where == nowhere || !bytes.Equal(data, d.content):
		return doSave
	case d.syncPending:
		return doSync
	}
	return doNothing
}

// draftMade follows on an empty draft being made for a strategy that is nowhere.
func (d onDisk) draftMade(path string) onDisk {
	return onDisk{where: inDraft, path: path, content: []byte{}}
}

// written follows on an attempt to write data: nothing changes where it failed; where the file is there
// but not surely, the sync is pending. What was nowhere is in a file now.
func (d onDisk) written(data []byte, err error) onDisk {
	if err != nil && !errors.Is(err, disk.ErrUnsure) {
		return d
	}
	if d.where == nowhere {
		d.where = inFile
	}
	d.content, d.syncPending = data, err != nil
	if err == nil {
		d.durable = data
	}
	return d
}

// found follows on reading the file: another program wrote data into it.
func (d onDisk) found(data []byte) onDisk {
	d.content, d.durable, d.syncPending = data, data, false
	return d
}

// lost follows on the file being gone for good: another window gave the draft its name.
func (d onDisk) lost() onDisk { return onDisk{} }

// named follows on the user giving the strategy a name, under which there is no file yet.
func (d onDisk) named(path string) onDisk { return onDisk{path: path} }
