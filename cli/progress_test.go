package cli

import (
	"strings"
	"testing"
	"time"

	"sweetspot/lang"
)

// TestProgress: a long search says where it is, in one line that goes at the end; a short one, and one without a
// terminal, says nothing.
func TestProgress(t *testing.T) {
	var screen strings.Builder
	now := time.Date(2026, time.November, 22, 10, 0, 0, 0, time.UTC)
	g := &progress{terminal: &screen, texts: lang.Load(lang.English), now: func() time.Time { return now }, next: now.Add(progressWait)}
	g.at("/usr")
	if screen.Len() > 0 {
		t.Errorf("a search that has just begun shows %q", &screen)
	}
	now = now.Add(progressWait)
	g.at("/usr/share")
	g.at("/usr/share/doc")
	want := "\r\x1b[KLooking for strategy files in /usr/share (Ctrl+C stops)"
	if screen.String() != want {
		t.Errorf("shown %q, want %q", &screen, want)
	}
	now = now.Add(progressStep)
	g.at("/usr/lib\x1b[2J/" + strings.Repeat("x", 100))
	g.end()
	if got := screen.String(); strings.Contains(got, "\x1b[2J") || strings.Contains(got, "\n") || !strings.HasSuffix(got, "…\r\x1b[K") {
		t.Errorf("shown %q", got)
	}
	h := newHost(t)
	save(t, "plan.md", fine)
	if r := h.run("check", "."); r.stderr != "" {
		t.Errorf("without a terminal: %q", r.stderr)
	}
}
