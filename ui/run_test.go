package ui

import (
	"bytes"
	"context"
	"errors"
	"os"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/lang"
	"sweetspot/ui/draw"
)

// broken is a screen that breaks down: where it is drawn, or at the next key.
type broken struct{ drawn bool }

func (b broken) again(*App) screen                 { return b }
func (b broken) key(*App, tea.KeyPressMsg) tea.Cmd { panic("broken") }
func (b broken) paste(*App, string) tea.Cmd        { return nil }
func (b broken) hints(*App) []key.Binding          { return nil }
func (b broken) view(a *App, width, height int) draw.Block {
	if b.drawn {
		panic("broken")
	}
	return newHelp(a).view(a, width, height)
}

// What takes the whole screen, and what shows again what stood there before.
const (
	taken     = "\x1b[?1049h"
	givenBack = "\x1b[?1049l"
)

// terminal keeps what is drawn, and closes taken once that has the whole screen.
type terminal struct {
	bytes.Buffer
	taken chan struct{}
	once  sync.Once
}

func (t *terminal) Write(data []byte) (int, error) {
	n, err := t.Buffer.Write(data)
	if strings.Contains(t.String(), taken) {
		t.once.Do(func() { close(t.taken) })
	}
	return n, err
}

// TestBreakdown: where a screen panics the terminal is given back, what was typed is saved, and the panic
// is kept with its stack.
func TestBreakdown(t *testing.T) {
	for name, drawn := range map[string]bool{"in a key": false, "in drawing": true} {
		t.Run(name, func(t *testing.T) {
			w := newWizard(t, lang.English, size{80, 24})
			w.begin(startShort)
			w.answer("Harbour Street Bakery")
			w.write("Bre")
			drawing := &terminal{taken: make(chan struct{})}
			model := &exclusive{app: w.app}
			inTime, stop := context.WithTimeout(t.Context(), 20*time.Second)
			defer stop()
			program := tea.NewProgram(breaksDown{model, drawn}, tea.WithInput(nil), tea.WithOutput(drawing),
				tea.WithWindowSize(80, 24), tea.WithoutSignalHandler(), tea.WithContext(inTime))
			go func() {
				<-drawing.taken
				program.Send(tea.KeyPressMsg{Code: 'a', Text: "a"})
			}()
			model.quit = program.Quit
			if _, err := program.Run(); err != nil {
				t.Fatalf("ended with %v", err)
			}
			if got := drawing.String(); !strings.Contains(got, givenBack) {
				t.Errorf("the screen before is not shown again: %q", got)
			}
			end := model.finish()
			var crash *Crash
			if !errors.As(model.err(), &crash) || crash.Value != "broken" || !strings.Contains(string(crash.Stack), "ui.broken.") {
				t.Errorf("the panic is kept as %v", model.err())
			}
			if end.Err != nil || !end.Draft {
				t.Fatalf("left as %+v", end)
			}
			data, err := os.ReadFile(end.Path)
			if err != nil {
				t.Fatal(err)
			}
			for _, kept := range []string{"name: Harbour Street Bakery\n", "offer: Bre\n"} {
				if !strings.Contains(string(data), kept) {
					t.Errorf("the draft lacks %q:\n%s", kept, data)
				}
			}
		})
	}
}

// breaksDown opens a screen that breaks down at the first key.
type breaksDown struct {
	*exclusive
	drawn bool
}

func (b breaksDown) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, pressed := msg.(tea.KeyPressMsg); pressed {
		b.app.overlay = broken{drawn: b.drawn}
	}
	_, cmd := b.exclusive.Update(msg)
	return b, cmd
}

// TestBreakdownOfLeaving: where not even leaving works, the way to what was saved before is told.
func TestBreakdownOfLeaving(t *testing.T) {
	w := newWizard(t, lang.English, size{80, 24})
	w.begin(startShort)
	w.answer("Harbour Street Bakery")
	w.app.question().field = nil
	model := &exclusive{app: w.app}
	if end := model.finish(); !end.Draft || end.Path != w.app.session.Path() {
		t.Errorf("left as %+v", end)
	}
	if model.err() == nil {
		t.Error("the panic is lost")
	}
}

// TestNothingAfterTheEnd: once the answers are saved for the last time no key changes them.
func TestNothingAfterTheEnd(t *testing.T) {
	w := newWizard(t, lang.English, size{80, 24})
	w.begin(startShort)
	w.write("Bread")
	model := &exclusive{app: w.app}
	model.finish()
	before := w.screen()
	model.Update(tea.KeyPressMsg{Code: 'x', Text: "x"})
	if after := w.screen(); after != before {
		t.Errorf("the screen has changed:\n%s", after)
	}
}

// TestKeysInABurst: keys that come faster than the terminal is drawn are drawn together, the last ones too.
func TestKeysInABurst(t *testing.T) {
	w := newWizard(t, lang.English, size{80, 24})
	w.begin(startShort)
	synctest.Test(t, func(t *testing.T) {
		model := &exclusive{app: w.app}
		model.View()
		for range 40 {
			model.Update(tea.KeyPressMsg{Code: 'x', Text: "x"})
			if view := model.View(); strings.Contains(view.Content, "xx") {
				t.Fatal("a key is drawn before the frame is over")
			}
		}
		time.Sleep(drawWait)
		model.Update(drawMsg{})
		if view := model.View(); !strings.Contains(view.Content, strings.Repeat("x", 40)) {
			t.Errorf("the last keys are not drawn:\n%s", view.Content)
		}
		model.Update(tea.KeyPressMsg{Code: 'y', Text: "y"})
		model.View()
		time.Sleep(drawWait)
		model.Update(tea.KeyPressMsg{Code: 'z', Text: "z"})
		if view := model.View(); !strings.Contains(view.Content, "xyz") {
			t.Errorf("a key is not drawn at once:\n%s", view.Content)
		}
	})
}
