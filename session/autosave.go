package session

import "time"

// When answers are saved while the user types.
const (
	// Debounce is how long no key has to come until the user is taken to have stopped typing: long enough
	// not to interrupt, and short enough that a window that is closed costs at most a second of typing.
	Debounce = 700 * time.Millisecond
	// longestUnsaved is how long answers may be unsaved while the user types without a pause.
	longestUnsaved = time.Second
	// RetryAfter is how long a save that failed waits before it is tried again.
	RetryAfter = 3 * time.Second
)

// saveDue decides whether the answers are to be saved: idle says that the user has stopped typing,
// lastTry is when they were last saved or tried to be, zero for never.
func saveDue(idle bool, lastTry, now time.Time) bool {
	return idle || now.Sub(lastTry) >= longestUnsaved
}

// Pause is to be called Debounce after each key. idle says that no other key came since: then the answers
// are reviewed. Where a save is due, it returns the work of saving, which can be done in another goroutine
// while keys are taken; Written is to be called after it. nil is no work.
func (s *Session) Pause(idle bool) (save func()) {
	if idle {
		s.FlushReview()
		s.storeUnread()
	}
	if !saveDue(idle, s.lastTry, s.env.Now()) {
		return nil
	}
	return s.beginWrite()
}

// RetryDue reports whether the last save failed, so that Autosave is to be called again after RetryAfter.
func (s *Session) RetryDue() bool { return s.failed != nil }
