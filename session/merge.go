package session

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"sweetspot/document"
	"sweetspot/document/disk"
	"sweetspot/steps"
	"sweetspot/steps/merge"
)

// theirs is the file as another program left it: another window, an editor, a program that syncs folders.
type theirs struct {
	document *document.Document
	content  []byte
	rescue   *rescue // the draft that the answers of this side come from; nil where they were given here
}

// merge merges the answers with what another program wrote into the file. Where both changed the same
// answer the user is asked, and until that is decided the file stays as the other program left it.
func (s *Session) merge() Outcome {
	found, err := s.readTheirs()
	if err != nil {
		s.failed = err
		return Outcome{Failed: err}
	}
	mine, their := s.now.withoutEmpty(), found.document.Strategy
	merged, conflicts := merge.Strategies(s.saved, mine, their)
	conflicts = append(conflicts, s.takenBack(their, conflicts)...)
	if len(conflicts) == 0 {
		return s.takeOver(found, merged)
	}
	s.failed = document.ErrUndecided
	if s.conflictShown {
		return Outcome{Failed: s.failed}
	}
	s.conflictShown = true
	return Outcome{Failed: s.failed, Conflict: newConflict(found, merged, mine, conflicts)}
}

// takenBack finds the answers given here, and saved, that the file has as they were before. Either an editor
// saved an older copy of the file, or somebody wants the old answers back: only the user knows.
func (s *Session) takenBack(their *steps.Strategy, known []merge.Conflict) []merge.Conflict {
	asked := map[string]bool{}
	for _, conflict := range known {
		asked[conflict.At] = true
	}
	before := map[string][]steps.Answer{} // earlier answers, by their paths
	for _, earlier := range s.revision.earlier {
		for _, given := range merge.Changes(earlier, s.saved) {
			before[given.At] = append(before[given.At], given.From)
		}
	}
	var found []merge.Conflict
	for _, change := range merge.Changes(s.saved, their) {
		if !asked[change.At] && slices.ContainsFunc(before[change.At], change.To.Equal) {
			found = append(found, merge.Conflict{At: change.At, Mine: change.From, Theirs: change.To})
		}
	}
	return found
}

// whyChanged tells why the file is not what was last known of it: it is gone, it cannot be read, or it
// holds changes that are not merged or not decided yet.
func (s *Session) whyChanged() error {
	if _, err := s.readTheirs(); err != nil {
		return err
	}
	if s.conflictShown {
		return document.ErrUndecided
	}
	return disk.ErrChanged
}

// readTheirs reads the file as it is now.
func (s *Session) readTheirs() (theirs, error) {
	path := s.file.path
	data, err := s.files.load(path)
	if errors.Is(err, os.ErrNotExist) {
		if _, noFolder := os.Stat(filepath.Dir(path)); noFolder == nil {
			return theirs{}, document.ErrVanished
		}
	}
	if err != nil {
		return theirs{}, err
	}
	read, err := document.Open(path, data, s.env.Catalogue)
	if err != nil {
		return theirs{}, fmt.Errorf("%w: %w", disk.ErrChanged, err)
	}
	return theirs{document: read, content: data}, nil
}

// takeOver goes on from the file as another program left it, with the answers of both sides, and saves
// them. What came in can be undone.
func (s *Session) takeOver(from theirs, merged *steps.Strategy) Outcome {
	s.settle()
	their := from.document.Strategy
	came := merge.Changes(s.saved, their)
	if len(came) > 0 {
		s.remember(s.PlaceAt(came[0].At))
	}
	s.revision.takeOver(s.saved, their)
	if because := s.revision.because; because != "" && len(merge.Changes(s.revision.base, merged)) == 0 &&
		s.explain(s.saved.Revision, because) {
		s.revision.because = "" // the revision that it explains is complete
	}
	from.document.KeepChoices(s.document)
	next := s.sameItems(merged, their)
	s.document, s.saved, s.file, s.conflictShown = from.document, their, s.file.found(from.content), false
	s.apply(change{review: reviewForgettingCauses, write: func(now *answers) { *now = next }})
	s.forgetUnreadOfGone()
	s.undoInto(from.document)
	s.undoOnlyAnswers(merged)
	if from.rescue != nil {
		s.rescue = from.rescue
	}
	if s.rescue != nil {
		s.noteOrigin(from.content)
	}
	s.Autosave()
	return Outcome{Failed: s.failed, Merged: true, Came: came}
}

// replace makes a strategy the one in hand, in which no item is one of the session's so far.
func (s *Session) replace(strategy *steps.Strategy, e effect) {
	next := s.identify(strategy)
	s.apply(change{review: e, write: func(now *answers) { *now = next }})
	s.forgetUnreadOfGone()
}

// sameItems gives the items of a merged strategy the identities that they have in the session, and new ones
// to those that came from the file.
func (s *Session) sameItems(merged, their *steps.Strategy) answers {
	next := answers{strategy: merged, items: map[string][]Item{}}
	eachList(func(list *steps.Question) {
		mine := map[string]Item{} // by their keys in the merged strategy
		for i, item := range s.now.items[list.ID] {
			mine[s.keyInMerged(list, i, merged, their)] = item
		}
		for i := range list.Len(merged) {
			item, known := mine[list.ItemKey(merged, i)]
			if !known {
				item = s.newItem()
			}
			next.items[list.ID] = append(next.items[list.ID], item)
		}
	})
	return next
}

// keyInMerged returns the key that an item of the session has after a merge. It is the key that it had,
// unless both sides made an item and both ids came out the same: then the merge gave this one another.
func (s *Session) keyInMerged(list *steps.Question, index int, merged, their *steps.Strategy) string {
	key := list.ItemKey(s.now.strategy, index)
	if !list.HasIDs() || position(list, s.saved, key) >= 0 {
		return key
	}
	naming := list.Naming()
	name := naming.Answer(s.now.strategy, index)
	there := position(list, their, key)
	if there < 0 || naming.Answer(their, there).Equal(name) {
		return key
	}
	for i := range list.Len(merged) {
		renamed := list.ItemKey(merged, i)
		if naming.Answer(merged, i).Equal(name) && position(list, their, renamed) < 0 {
			return renamed
		}
	}
	return ""
}

// position returns where the item with a key is in a list, -1 where there is none.
func position(list *steps.Question, strategy *steps.Strategy, key string) int {
	return steps.Place{List: list, Key: key}.Item(strategy)
}
