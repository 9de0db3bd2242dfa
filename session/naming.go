package session

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sweetspot/document/disk"
	"sweetspot/steps"
	"sweetspot/steps/merge"
)

// ProposeName returns a name to save the strategy under: that of its file where it has one, or else one
// made of the name of the business, or of plain where there is none, that no file has yet.
func (s *Session) ProposeName(plain string) string {
	if s.file.path != "" && !s.IsDraft() {
		if here, err := os.Getwd(); err == nil && filepath.Dir(s.file.path) == here {
			return filepath.Base(s.file.path)
		}
		return s.file.path
	}
	stem := steps.Slug(s.now.strategy.Business.Name)
	if stem == "" {
		stem = plain
	}
	name := stem + ".md"
	for n := 2; ; n++ {
		if _, err := os.Lstat(name); err != nil {
			return name
		}
		name = fmt.Sprintf("%s-%d.md", stem, n)
	}
}

// foreignEndings are endings of names that say what else is in a file.
var foreignEndings = []string{
	".doc", ".docx", ".htm", ".html", ".json", ".odt", ".pages", ".pdf", ".ppt", ".pptx", ".rtf", ".tex", ".txt",
	".xls", ".xlsx", ".yaml", ".yml",
}

// MarkdownName returns a name with the ending of a Markdown file: in place of one that says something else,
// behind one that says nothing, as in "plan 2.0". A name without an ending stays as it is, see PathOf.
func MarkdownName(name string) string {
	ending := filepath.Ext(name)
	switch lower := strings.ToLower(ending); {
	case lower == "" || lower == ".md" || lower == ".markdown":
		return name
	case slices.Contains(foreignEndings, lower) && len(filepath.Base(name)) > len(ending):
		return strings.TrimSuffix(name, ending) + ".md"
	}
	return strings.TrimRight(name, ".") + ".md"
}

// PathOf returns the path that a user means by the name of a file: with .md where it has no extension, and
// with ~/ for the home folder.
func PathOf(name string) (string, error) {
	if filepath.Ext(name) == "" {
		name += ".md"
	}
	if home, err := os.UserHomeDir(); err == nil && strings.HasPrefix(name, "~/") {
		name = filepath.Join(home, name[2:])
	}
	return filepath.Abs(name)
}

// HasName reports whether the strategy's own file is the one at path.
func (s *Session) HasName(path string) bool { return path == s.file.path && !s.IsDraft() }

// Export saves the strategy in a new file, and makes it the strategy's own: its answers become a complete
// revision. The draft that it comes from goes once the file is fsynced. Where there is a file
// already, the error is disk.ErrChanged; disk.ErrUnsure says that the file is there, but may not be
// safely on the disk. After any other error the strategy is where it was.
func (s *Session) Export(path string) error {
	s.settle()
	was := s.file
	s.file = s.file.named(path)
	err := s.write()
	if err != nil && !errors.Is(err, disk.ErrUnsure) {
		s.file = was
		return err
	}
	s.failed, s.savedAt = err, s.env.Now()
	if was.where == inDraft {
		s.rescue = &rescue{path: was.path, content: was.content}
	}
	if err == nil {
		s.dropRescue()
	}
	s.complete()
	s.storeUnread()
	return err
}

// IsEmpty reports whether nothing at all has been answered.
func (s *Session) IsEmpty() bool {
	return len(merge.Changes(&steps.Strategy{}, s.now.withoutEmpty())) == 0
}
