package session

import "sweetspot/document/disk"

// ClearLeftovers removes what runs that were killed left beside the file, and returns how many of the files
// it kept as backups: those that hold something unknown, such as the text of a program that saved at the
// same moment.
func (s *Session) ClearLeftovers() (kept int) {
	if s.IsNew() {
		return 0
	}
	unknown, _ := disk.Sweep(s.file.path) // what cannot be removed now is tried again the next time
	for _, path := range unknown {
		data, err := s.files.load(path)
		if err == nil {
			err = s.env.State.KeepBackup(s.file.path, data, s.env.Now())
		}
		if err == nil && disk.Remove(path, data) == nil {
			kept++
		}
	}
	return kept
}
