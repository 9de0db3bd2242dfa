package tty

import (
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

const (
	// answering is how long after the start answers of a slow terminal may still be on their way: to the
	// questions about its background, its modes and its keyboard.
	answering = 2 * time.Second
	// answerWait is how long they are waited for at the end.
	answerWait = time.Second
)

// leaving keeps a program from ending before the terminal has answered what it was asked at the start: the
// shell would take the answers for typed.
type leaving struct {
	started time.Time
	ending  bool
	send    func(tea.Msg) // sends a message to the program
}

// leaveNow ends the program whether the terminal has answered or not.
type leaveNow struct{}

// eraseScreen clears what a terminal without an alternate screen, such as GNU screen as it comes, would
// leave standing around the last words.
const eraseScreen = ansi.EraseEntireScreen

// filter erases the screen before the program ends, and holds the end back while answers may be on their
// way. It asks one thing more, which every terminal answers, and answers after all that it was asked before.
func (l *leaving) filter(msg tea.Msg) tea.Msg {
	switch msg.(type) {
	case tea.QuitMsg:
		if l.ending {
			return msg
		}
		l.ending = true
		if time.Since(l.started) > answering {
			go l.send(leaveNow{})
			return tea.RawMsg{Msg: eraseScreen}
		}
		time.AfterFunc(answerWait, func() { l.send(leaveNow{}) })
		return tea.RawMsg{Msg: eraseScreen + ansi.RequestPrimaryDeviceAttributes}
	case uv.PrimaryDeviceAttributesEvent, leaveNow:
		if l.ending {
			return tea.QuitMsg{}
		}
	}
	return msg
}

// Filter returns what Bubble Tea's messages go through before the program sees them: see assumeSize for
// the size, leaving for the end. send sends a message to the program.
func Filter(send func(tea.Msg)) func(tea.Model, tea.Msg) tea.Msg {
	end := &leaving{started: time.Now(), send: send}
	return func(_ tea.Model, msg tea.Msg) tea.Msg { return end.filter(assumeSize(msg)) }
}
