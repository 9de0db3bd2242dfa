package ui

import (
	"fmt"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sweetspot/advice"
	"sweetspot/document"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/ui/draw"
)

// chrome is the number of lines of header and footer.
const chrome = 3

// minWidth and minHeight are the smallest window, in columns and lines, that screens are drawn in. In a
// smaller one the user is asked for more room.
const minWidth, minHeight = 30, 8

// narrow is the width below which header and footer say less.
const narrow = 60

// View draws the window. It changes nothing.
func (a *App) View() tea.View {
	view := tea.NewView("")
	view.AltScreen = true
	view.WindowTitle = "sweetspot"
	view.KeyboardEnhancements.ReportAlternateKeys = true // for shortcuts on a Cyrillic layout: see tty.NormalizeKey
	if a.mouse {
		view.MouseMode = tea.MouseModeCellMotion
	}
	if a.width < 1 || a.height < 1 {
		return view
	}
	frame := a.frame()
	if !a.joins { // Bubble Tea then counts code points as well, and would cut the frame's right side off
		for i, line := range frame.Lines {
			frame.Lines[i] = draw.Unjoined(line)
		}
	}
	view.Content = strings.Join(frame.Lines, "\n")
	view.Cursor = frame.Cursor
	return view
}

// frame draws the whole window: header, overlay or screen, notices and footer.
func (a *App) frame() draw.Block {
	if a.width < minWidth || a.height < minHeight {
		return draw.Block{Lines: draw.Wrap(a.text("too_small"), max(1, a.width))}.Fit(a.width, a.height, 0)
	}
	frame := a.head()
	if a.overlay != nil {
		frame.Zones = nil
	}
	notice := append(a.notice(), a.longFlash()...)
	room := a.height - chrome - len(notice)
	frame.Append(a.top().view(a, a.width, room).Fit(a.width, room, 0))
	frame.Add(notice...)
	frame.Add(a.foot())
	return frame
}

// notice returns lines that say why the answers could not be saved, nil where they could.
func (a *App) notice() []string {
	if a.session == nil || a.session.Failed() == nil || a.overlay != nil {
		return nil
	}
	said := document.SaySave(a.sp.Texts, filepath.Base(a.session.Path()), a.session.Failed())
	safety := "only_here"
	if a.session.Rescued() {
		safety = "in_draft"
	}
	most := max(1, a.height/4)
	lines := draw.Wrap(strings.Join([]string{said, a.text(safety), a.text("save_key")}, " "), a.width-2)
	if len(lines) > most { // what matters most comes first, and the end of the rest is cut off
		lines = draw.Wrap(strings.Join([]string{a.text(safety), said, a.text("save_key")}, " "), a.width-2)[:most]
	}
	for i := range lines {
		lines[i] = draw.Fill(" "+a.theme.Flag.Render(lines[i]), a.width)
	}
	return lines
}

// head draws the header: a line with the name of the business and whether the answers are saved, and a
// line with the four steps.
func (a *App) head() draw.Block {
	name := "sweetspot"
	if a.session == nil {
		return draw.Block{Lines: []string{draw.Fill(" "+a.theme.Title.Render(name), a.width), draw.Fill("", a.width)}}
	}
	if business := a.session.Strategy().Business.Name; business != "" {
		name += " · " + strings.ReplaceAll(lang.Show(business), "\n", " ")
	}
	b := draw.Block{}
	b.Add(a.ends(a.theme.Title.Render(name), a.savedWords()))
	b.Add(a.stepLine())
	a.stepZones(&b)
	return b
}

// ends draws a line with one text at its left end and one at its right end. Where both have no room the
// left one is cut.
func (a *App) ends(left, right string) string {
	room := a.width - draw.Width(right) - 3
	if room < 4 {
		return draw.Fill(" "+left, a.width)
	}
	return " " + draw.Fill(left, room) + " " + right + " "
}

// savedWords says whether and when the answers were saved.
func (a *App) savedWords() string {
	s := a.session
	switch {
	case s.Failed() != nil:
		return a.theme.Flag.Render("! " + a.text("not_saved"))
	case s.Saving():
		return a.theme.Quiet.Render(a.text("saving"))
	case s.SavedAt().IsZero():
		return ""
	case a.width < narrow:
		return a.theme.Quiet.Render(s.SavedAt().Format("15:04"))
	case s.IsDraft():
		return a.theme.Quiet.Render(a.text("draft_saved", args{"Time": s.SavedAt().Format("15:04")}))
	}
	return a.theme.Quiet.Render(a.text("saved_at", args{"Time": s.SavedAt().Format("15:04"), "File": filepath.Base(s.Path())}))
}

// stepLabel draws one step of the header, with a sign where it has red flags or is done.
func (a *App) stepLabel(step steps.Step) string {
	label := fmt.Sprintf("%d", step+1)
	if a.width >= narrow || step == a.step() {
		label += " " + a.sp.Texts.Text("step."+step.String()+".name")
	}
	sign := ""
	switch {
	case a.flagIn(step):
		sign = " " + a.theme.Flag.Render("●")
	case step.Behind(a.session.Strategy().Reached):
		sign = " " + a.theme.Good.Render("✓")
	}
	style := a.theme.Quiet
	if step == a.step() {
		style = a.theme.Accent.Underline(true)
	}
	return style.Render(label) + sign
}

// flagIn reports whether a red flag that was not accepted leads to a question of the step.
func (a *App) flagIn(step steps.Step) bool {
	for _, f := range a.session.OpenFindings() {
		if f.Level == advice.Flag && steps.StepOf(f.Questions()[0]) == step {
			return true
		}
	}
	return false
}

const stepGap = "   "

func (a *App) stepLine() string {
	var labels []string
	for _, step := range steps.Steps() {
		labels = append(labels, a.stepLabel(step))
	}
	return a.ends(strings.Join(labels, stepGap), a.theme.Quiet.Render(a.progress()))
}

// progress says how many questions are behind the user, and how many minutes the others take.
func (a *App) progress() string {
	p := a.session.Progress()
	count := fmt.Sprintf("%d / %d", p.Done, p.All)
	if p.Done == p.All || a.width < narrow {
		return count
	}
	return count + a.text("minutes_left", args{"Minutes": p.Minutes()})
}

// stepZones makes the steps in the header clickable.
func (a *App) stepZones(b *draw.Block) {
	x := 1
	for _, step := range steps.Steps() {
		width := draw.Width(a.stepLabel(step))
		b.Zones = append(b.Zones, draw.Zone{X: x, Y: 1, Width: width, Click: func() tea.Cmd {
			a.stepTo(step)
			return nil
		}})
		x += width + len(stepGap)
	}
}

// foot draws the last line: the sentence of say where it fits, or else the keys of the screen. The way out
// and the help are always at its right end.
func (a *App) foot() string {
	always := a.wayOut()
	if a.flash != "" && draw.Width(a.flash) <= a.footRoom() {
		return a.ends(a.theme.Accent.Render(a.flash), always)
	}
	return a.ends(a.hintLine(a.footRoom()), always)
}

// hintLine draws the keys of the screen, the most useful ones first, as many as have room.
func (a *App) hintLine(width int) string {
	const gap, more = "   ", " …"
	line, used := "", 0
	for _, binding := range a.top().hints(a) {
		said := binding.Help()
		columns := draw.Width(said.Key + " " + said.Desc)
		if used > 0 {
			columns += len(gap)
		}
		if used+columns > width && used == 0 {
			continue // a shorter one may fit
		}
		if used+columns > width {
			if used+draw.Width(more) <= width {
				line += a.theme.Quiet.Render(more)
			}
			break
		}
		if used > 0 {
			line += gap
		}
		line += a.theme.Accent.Render(said.Key) + " " + a.theme.Quiet.Render(said.Desc)
		used += columns
	}
	return line
}

// wayOut returns the keys that every footer ends with.
func (a *App) wayOut() string {
	leave, first := a.keys.Leave.Help().Key, a.keys.Help.Help()
	gap := "   "
	if a.width < narrow {
		gap = " "
	}
	return a.theme.Accent.Render(leave) + " " + a.theme.Quiet.Render(a.text("leave")) + gap +
		a.theme.Accent.Render(first.Key) + " " + a.theme.Quiet.Render(first.Desc)
}

// footRoom returns the columns of the footer that are left of the way out.
func (a *App) footRoom() int { return a.width - draw.Width(a.wayOut()) - 3 }

// longFlash returns the sentence of say, wrapped, where the footer has no room for it; else nil.
func (a *App) longFlash() []string {
	if a.flash == "" || draw.Width(a.flash) <= a.footRoom() {
		return nil
	}
	lines := draw.Wrap(a.flash, a.width-2)
	lines = lines[:min(len(lines), max(1, a.height/3))]
	for i := range lines {
		lines[i] = draw.Fill(" "+a.theme.Accent.Render(lines[i]), a.width)
	}
	return lines
}

// clicked runs the action of the zone under the mouse; there is none outside of zones and for other
// buttons than the left one.
func (a *App) clicked(at tea.Mouse) tea.Cmd {
	if at.Button != tea.MouseLeft {
		return nil
	}
	frame := a.frame()
	a.say("")
	for _, z := range frame.Zones {
		if at.Y == z.Y && at.X >= z.X && at.X < z.X+z.Width {
			return z.Click()
		}
	}
	return nil
}

// wheeled gives the screen an arrow key for each step of the wheel.
func (a *App) wheeled(at tea.Mouse) tea.Cmd {
	switch at.Button {
	case tea.MouseWheelUp:
		return a.top().key(a, tea.KeyPressMsg{Code: tea.KeyUp})
	case tea.MouseWheelDown:
		return a.top().key(a, tea.KeyPressMsg{Code: tea.KeyDown})
	}
	return nil
}

// bind turns an action on a row into what draw.Menu calls on a click.
func bind(a *App, do func(*App, string) tea.Cmd) func(string) tea.Cmd {
	return func(key string) tea.Cmd { return do(a, key) }
}
