package ui

import (
	"path/filepath"

	"sweetspot/document/disk"
)

// tidyBeside clears what runs that were killed have left beside the file. What nobody knows, such as
// the text of somebody who saved at the very same moment, becomes a backup, and that is said.
func (a *App) tidyBeside() {
	s := a.session
	if s.onDisk == nil {
		return
	}
	unknown, _ := disk.Sweep(s.path) // what cannot be removed now is tried again the next time
	kept := 0
	for _, path := range unknown {
		data, err := disk.Load(path)
		if err == nil {
			err = a.config.State.KeepBackup(s.path, data, a.config.Now())
		}
		if err == nil && disk.Remove(path, data) == nil {
			kept++
		}
	}
	if kept > 0 {
		a.overlay = newMessage(a.text("leftover.title"), a.text("leftover.text", args{"File": filepath.Base(s.path)}))
	}
}
