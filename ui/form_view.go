package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sweetspot/advice"
	"sweetspot/session"
	"sweetspot/steps"
	"sweetspot/ui/draw"
	"sweetspot/ui/layout"
)

// resize lays the field out for the window.
func (f *form) resize(a *App) {
	if f.field != nil {
		f.field.Resize(layout.FrameFor(a.width, a.height-chrome).Inner)
	}
}

func (f *form) view(a *App, width, height int) draw.Block {
	frame := layout.FrameFor(width, height)
	if frame.Wide {
		question, keep := f.question(a, frame.Inner, height-2)
		panel := a.advicePanel(width - frame.Left - 4)
		return draw.Beside(question.Boxed(frame.Left, height, keep, a.theme.Border),
			panel.Boxed(width-frame.Left, height, 0, a.theme.Border), frame.Left)
	}
	margin := 0
	if frame.Framed {
		margin = 1
	}
	strip := a.adviceStrip(width-2*margin, frame.Strip).Indent(margin)
	room := height - len(strip.Lines)
	question, keep := f.question(a, frame.Inner, room-2*margin)
	var b draw.Block
	if frame.Framed {
		b = question.Boxed(width, room, keep, a.theme.Border)
	} else {
		b = question.Fit(width, room, keep)
	}
	b.Append(strip)
	return b.Fit(width, height, 0)
}

// question draws the question with its field, and returns the line that must stay in sight.
func (f *form) question(a *App, width, height int) (b draw.Block, keep int) {
	th, asked := a.theme, f.asked(a)
	label := draw.Paint(draw.Wrap(asked.label, width), th.Label)
	help := draw.Paint(draw.Wrap(asked.help, width), th.Quiet)
	var part, above, example []string
	if asked.part != "" {
		part = draw.Paint(draw.Wrap(asked.part, width), th.Label)
	}
	for _, at := range asked.above {
		above = append(above, a.pageLine(at, width))
	}
	if asked.example != "" {
		example = draw.Paint(draw.Wrap(a.text("example", args{"Example": asked.example}), width), th.Quiet)
	}
	below := f.below(a, width)
	before, latest := f.before(a, width)
	after := f.after(a, width)
	smart := f.smartLine(a, width)
	body, focus := f.body(a, width)
	foot, free := f.foot(a, width, height-len(label)-len(part)-len(below))

	parts := layout.Heights{
		Before: len(before), Label: len(label) + len(part), Help: len(help), Example: len(above) + len(example),
		Field: len(body.Lines), Foot: len(foot), Free: free, Below: len(below), After: len(after.Lines),
	}
	if smart != "" {
		parts.Smart = 1
	}
	l := layout.Arrange(height, parts)

	if l.Before.Height > 0 {
		b.Add(lastOrFirst(before, l.Before.Height, latest)...)
	}
	b.Add([]string{smart, ""}[:l.Smart.Height]...)
	b.Add(label...)
	b.Add(help[:l.Help.Height]...)
	if l.Example.Height == 0 {
		above, example = nil, nil
	}
	b.Add(above...)
	b.Add(part...)
	b.Add(example...)
	for len(b.Lines) < l.Field.Y {
		b.Add("")
	}
	foot, free = f.foot(a, width, l.Field.Height)
	body, focus = body.Within(width, l.Field.Height-layout.FootHeight(len(foot), free), focus)
	keep = len(b.Lines) + focus
	b.Append(body)
	if len(foot) > 0 {
		b.Add("")
		b.Add(foot...)
	}
	b.Add(below...)
	if l.After.Height > 0 {
		b.Add("")
		b.Append(after.Fit(width, l.After.Height-1, 0))
	}
	return b, keep
}

// lastOrFirst returns the lines that have room in a height, with an empty one behind them where there is
// room for it as well: the last ones, or else the first ones.
func lastOrFirst(lines []string, height int, last bool) []string {
	if last && len(lines) > height-1 {
		lines = lines[len(lines)-(height-1):]
	}
	if len(lines) < height {
		lines = append(lines, "")
	}
	return lines[:min(len(lines), height)]
}

// below returns what is drawn under the field: what is wrong with the answer, or how it is understood.
func (f *form) below(a *App, width int) []string {
	switch {
	case f.problem != nil:
		return draw.Bullet("!", f.problem.Say(a.sp.Texts), a.theme.Flag, width)
	case f.field != nil:
		lines := draw.Paint(f.field.Below(a.fieldContext(f.at), width), a.theme.Quiet)
		return append(lines, f.offer(a, width)...)
	}
	return nil
}

// offer says how the sentence of the objective on screen would be rewritten, on as few lines as are always there.
func (f *form) offer(a *App, width int) []string {
	sentence := f.offered(a)
	if sentence == "" {
		return nil
	}
	const most = 3 // lines
	lines := draw.Wrap(a.text("rewrite.offer", args{"Sentence": sentence}), width)
	if len(lines) > most || a.height < roomy {
		lines = draw.Wrap(a.text("rewrite.short"), width)
	}
	return draw.Paint(lines, a.theme.Accent)
}

// roomy is the height of a window in which an offer is said with its sentence.
const roomy = 20

// body draws the field or the list of items, and returns the line in it that must stay in sight.
func (f *form) body(a *App, width int) (draw.Block, int) {
	if f.items != nil {
		return f.items.view(a, width)
	}
	return f.field.View(a.fieldContext(f.at), width, func(row string) tea.Cmd { return f.picked(a, row) })
}

// foot returns what stays in sight under the field; see field.Field.
func (f *form) foot(a *App, width, height int) (lines []string, free int) {
	if f.items != nil {
		return nil, 0
	}
	return f.field.Foot(a.fieldContext(f.at), width, height)
}

// maxBefore is the number of earlier answers that are shown above a question.
const maxBefore = 5

// before returns the questions above this one on its page with their answers, and where there are none the answers
// to the questions before, the nearest last; latest tells that the last lines are those to show where there is no
// room for all. At the first question of a step it is what the step is about.
func (f *form) before(a *App, width int) (lines []string, latest bool) {
	page := a.session.Page(f.at)
	first := a.firstOnLine(f.at)
	if above := slices.Index(page, first); above > 0 {
		for _, at := range page[:above] {
			lines = append(lines, a.pageLine(at, width))
		}
		return lines, true
	}
	at, found := a.session.Next(first, -1)
	if !found && f.at.List() == nil {
		about := a.sp.Texts.Text("step." + f.at.Step().String() + ".about")
		return draw.Paint(draw.Wrap(about, width), a.theme.Accent), false
	}
	for ; found && len(lines) < maxBefore; at, found = a.session.Next(at, -1) {
		if answer := a.answerLine(at); answer != "" {
			line := a.sp.Short(at.Question) + "  " + answer
			lines = append([]string{a.theme.Quiet.Render(draw.Fill(line, width))}, lines...)
		}
	}
	return lines, true
}

// after returns the questions below this one on its page, with their answers or what is proposed. A click opens
// one.
func (f *form) after(a *App, width int) draw.Block {
	var b draw.Block
	page := a.session.Page(f.at)
	for _, at := range page[slices.Index(page, f.at)+1:] {
		b.Add(a.pageLine(at, width))
		b.Click(len(b.Lines)-1, width, func() tea.Cmd { a.open(at); return nil })
	}
	if len(b.Lines) == 0 && a.endsItem(f.at) {
		b.Text(a.sp.Texts.Text("ask."+f.at.List().ID+".another"), a.theme.Quiet, width)
	}
	return b
}

// pageLine draws a question of a page that is not the one on screen.
func (a *App) pageLine(at session.Place, width int) string {
	answer, mark := a.answerLine(at), a.theme.Good.Render("✓")
	if answer == "" {
		mark = a.theme.Quiet.Render("○")
		if answer = a.sayAnswer(at, a.session.Propose(at)); answer != "" {
			answer += "?"
		}
	}
	return draw.Fill(mark+" "+a.theme.Quiet.Render(a.sp.Short(at.Question)+"  "+answer), width)
}

// answerLine puts the answer at a place on one line, "" where there is none.
func (a *App) answerLine(at session.Place) string {
	s := a.session.Strategy()
	if at.Question.Kind != steps.List {
		return a.sayAnswer(at, a.session.Answer(at))
	}
	names := make([]string, at.Question.Len(s))
	for i := range names {
		names[i] = a.sp.ItemName(at.Question, s, i)
	}
	return strings.Join(names, ", ")
}

// smartLine draws the five SMART lights of the objective on screen, with the letters alone below
// smartFrom columns. It is "" at questions that are not about an objective.
func (f *form) smartLine(a *App, width int) string {
	if list := f.at.List(); list == nil || list.ID != "objectives" {
		return ""
	}
	lights := advice.SMART(advice.Case{
		Strategy:  a.session.Strategy(),
		Catalogue: a.sp.Catalogue,
		Today:     a.config.Today,
	}, a.session.Index(f.at))
	var parts []string
	for i, light := range lights {
		name := light.Letter
		if width >= smartFrom {
			name = a.sp.Texts.Text("smart." + smartNames[i])
		}
		parts = append(parts, name+" "+smartSign(a.theme, light.State))
	}
	return draw.Fill(strings.Join(parts, "  "), width)
}

// smartNames are the ids of the words behind the five letters, in their order.
var smartNames = [5]string{"specific", "measurable", "achievable", "realistic", "time_bound"}

// smartFrom is the number of columns from which the five words fit on a line.
const smartFrom = 66

func smartSign(theme draw.Theme, state advice.State) string {
	switch state {
	case advice.Raised:
		return theme.Flag.Render("●")
	case advice.Clear:
		return theme.Good.Render("✓")
	}
	return theme.Quiet.Render("○")
}
