package ui

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sweetspot/steps"
	"sweetspot/ui/draw"
	"sweetspot/ui/field"
)

// message is an overlay with a text to read. Any key closes it.
type message struct {
	title, text string
	warns       bool // leaving now loses answers, so that leaving needs a second key
	firm        bool // only Enter and Escape close it, because it can appear while the user types
	top         int
}

func newMessage(title, text string) *message { return &message{title: title, text: text} }

func (m *message) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	page := a.height - chrome - 2
	hidden := max(0, len(m.lines(a, a.width-4))-page)
	switch {
	case draw.Matches(msg, a.keys.Down):
		m.top = min(m.top+1, hidden)
	case draw.Matches(msg, a.keys.Up):
		m.top = max(0, m.top-1)
	case draw.Matches(msg, a.keys.StepOn):
		m.top = min(m.top+page, hidden)
	case draw.Matches(msg, a.keys.StepBack):
		m.top = max(0, m.top-page)
	case !m.firm || draw.Matches(msg, a.keys.Next):
		a.setOverlay(nil)
	}
	return nil
}

func (m *message) again(*App) screen { return m }

func (m *message) paste(*App, string) tea.Cmd { return nil }

func (m *message) hints(a *App) []key.Binding {
	if m.firm {
		return []key.Binding{a.keys.Next, a.keys.Close, a.keys.Down}
	}
	return []key.Binding{a.keys.Close, a.keys.Down}
}

func (m *message) view(a *App, width, height int) draw.Block {
	lines := m.lines(a, width-4)
	lines = lines[min(m.top, len(lines)-1):]
	if room := height - 2; len(lines) > room {
		lines = append(slices.Clone(lines[:room-1]), a.theme.Quiet.Render("↓ …"))
	}
	return draw.Block{Lines: lines}.Boxed(width, height, 0, a.theme.Accent)
}

func (m *message) lines(a *App, width int) []string {
	var b draw.Block
	b.Text(m.title, a.theme.Label, width)
	b.Add("")
	b.Text(m.text, a.theme.Plain, width)
	return b.Lines
}

// newHelp returns the overlay that lists all keys, and says how to select text while the mouse is in use.
func newHelp(a *App) *message {
	groups := [][]key.Binding{
		{a.keys.Next, a.keys.Skip, a.keys.Back, a.keys.NewLine, a.keys.Toggle, a.keys.Clear},
		{a.keys.Add, a.keys.Remove, a.keys.MoveUp, a.keys.MoveDown},
		{a.keys.StepBack, a.keys.StepOn, a.keys.Overview, a.keys.Depth, a.keys.Rewrite, a.keys.Undo, a.keys.Redo},
		{a.keys.Advice, a.keys.Accept, a.keys.Preview, a.keys.CheckIn, a.keys.Save, a.keys.Mouse, a.keys.Close, a.keys.Leave},
	}
	var text strings.Builder
	list := func(keys []key.Binding) {
		for _, binding := range keys {
			text.WriteString(draw.Fill(binding.Help().Key, 16) + binding.Help().Desc + "\n")
		}
	}
	text.WriteString(a.text("help.about") + "\n")
	for _, group := range groups {
		text.WriteString("\n")
		list(group)
	}
	text.WriteString("\n" + a.text("help.document") + "\n")
	list([]key.Binding{a.keys.TabOn, a.keys.PageOn, a.keys.Compare, a.keys.Contents, a.keys.HandOn})
	text.WriteString("\n" + a.text("help.signs") + "\n\n" + a.text("help.mouse"))
	return newMessage(a.text("help.title"), text.String())
}

// held is what was typed and pasted while a notice stood over the question that it was meant for. It is in the field
// already; what Session.KeepUnread keeps of it outlives a merge and a kill. The zero value is nothing.
type held struct {
	form   *form
	typed  string
	before steps.Answer // the answer when the first letter came
	unread string       // what was kept with the question then, "" for nothing
}

// noticed reports whether a notice stands over the screen: an overlay that can appear while the user types, and that no
// letter means anything to.
func (a *App) noticed() bool {
	switch o := a.overlay.(type) {
	case *conflictOverlay, *decision:
		return true
	case *message:
		return o.firm
	}
	return false
}

// hold gives a letter typed under a notice to the field behind it, and reports whether it was one. Erasing takes back
// only what was typed under the notice. Where nothing is typed into, it says so: a letter picks and ticks nothing.
func (a *App) hold(msg tea.KeyPressMsg) bool {
	erases := field.Erases(msg)
	if !a.noticed() || msg.Text == "" && !erases {
		return false
	}
	if erases && a.held.typed == "" {
		return true
	}
	return a.holding(func(f *form) {
		if erases {
			a.held.typed = field.WithoutLast(a.held.typed)
		} else {
			a.held.typed += msg.Text
		}
		f.field.Key(a.fieldContext(f.at), msg)
	}, func(c *checkIn) { c.page.Key(a.sheetContext(), msg) })
}

// holdPaste does with a paste what hold does with a letter.
func (a *App) holdPaste(text string) bool {
	return a.noticed() && a.holding(func(f *form) {
		if f.field.Paste(a.fieldContext(f.at), text) {
			a.held.typed += text
		}
	}, func(c *checkIn) { c.page.Paste(text) })
}

// holding has what was typed under a notice put into the field behind it, and says that it is there.
func (a *App) holding(put func(*form), enter func(*checkIn)) bool {
	if c, here := a.screen.(*checkIn); here {
		enter(c)
		a.say(a.text("held", args{"What": c.page.Label(a.sheetContext()), "Typed": tail(c.page.Typed())}))
		return true
	}
	if !a.typesText() {
		a.say(a.text("not_held"))
		return true
	}
	f := a.question()
	if a.held.form == nil {
		a.held = held{form: f, before: a.session.Answer(f.at)}
		a.held.unread, _ = a.session.Unread(f.at)
	}
	put(f)
	a.session.KeepUnread(f.at, f.field.Typed())
	a.say(a.text("held", args{"What": a.sp.Short(f.at.Question), "Typed": tail(a.held.typed)}))
	return true
}

// typesText reports whether the screen is one that is typed into.
func (a *App) typesText() bool {
	if _, here := a.screen.(*checkIn); here {
		return true
	}
	f := a.question()
	return f != nil && f.field != nil && f.field.TakesText()
}

// release takes what was typed under a notice as typed, once the notice is closed. Where the question is gone from the
// screen, or the notice brought it another answer, it says what was not taken.
func (a *App) release() {
	h := a.held
	if h.form == nil || a.overlay != nil {
		return
	}
	a.held = held{}
	at := h.form.at
	if f := a.question(); f != nil && f.at == at && a.session.Answer(at).Equal(h.before) {
		f.typed(a, true)
		return
	}
	if a.session.ForgetUnread(at); h.unread != "" {
		a.session.KeepUnread(at, h.unread)
	}
	if f := a.question(); f != nil && f.at == at {
		a.refresh()
	}
	a.say(a.text("held_dropped", args{"What": a.sp.Short(at.Question), "Typed": tail(h.typed)}))
}

// tail returns the end of a text in one line, as much of it as is said in the footer.
func tail(text string) string {
	const letters = 30
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > letters {
		return "…" + string(runes[len(runes)-letters:])
	}
	return text
}

// prompt is an overlay that asks for one line of text.
type prompt struct {
	title, about string
	input        field.Input
	problem      string
	// done takes the line, and returns what is wrong with it, "" where nothing is.
	done func(a *App, line string) string
	// left takes the line as far as it is typed when Escape closes the overlay; nil drops it.
	left func(a *App, line string)
}

func newPrompt(a *App, title, about, value string, done func(*App, string) string) *prompt {
	p := &prompt{title: title, about: about, done: done}
	p.input.Set(value)
	p.resize(a)
	return p
}

func (p *prompt) resize(a *App) { p.input.Resize(a.width - 4) }

func (p *prompt) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	if !draw.Matches(msg, a.keys.Next) {
		p.problem = ""
		p.input.Key(msg)
		return nil
	}
	a.setOverlay(nil)
	if p.problem = p.done(a, strings.TrimSpace(p.input.Value())); p.problem != "" {
		a.setOverlay(p)
	}
	return nil
}

// close closes the overlay.
func (p *prompt) close(a *App) {
	if a.setOverlay(nil); p.left != nil {
		p.left(a, p.input.Value())
	}
}

func (p *prompt) again(*App) screen { return p }

func (p *prompt) paste(a *App, text string) tea.Cmd {
	if !p.input.Paste(text) {
		a.refusePaste()
	}
	return nil
}

func (p *prompt) hints(a *App) []key.Binding { return []key.Binding{a.keys.Confirm, a.keys.Close} }

func (p *prompt) view(a *App, width, height int) draw.Block {
	var b draw.Block
	inner := width - 4
	b.Text(p.title, a.theme.Label, inner)
	b.Text(p.about, a.theme.Quiet, inner)
	b.Add("")
	b.Append(p.input.View())
	keep := len(b.Lines) - 1
	if p.problem != "" {
		b.Add(draw.Bullet("!", p.problem, a.theme.Flag, inner)...)
	}
	return b.Boxed(width, min(height, max(len(b.Lines)+2, 7)), keep, a.theme.Accent).Fit(width, height, 0)
}

// decision is an overlay that asks what to do. The cursor begins on its last option, which changes nothing
// and is what Escape means, so that a key typed while it appears decides nothing.
type decision struct {
	title, about string
	options      []option
	menu         draw.Menu
	warns        bool // leaving now leaves something unsaved that the user has not been asked about
}

// option is one of the answers to a decision.
type option struct {
	text string
	do   func(*App) // nil changes nothing
}

func newDecision(title, about string, options ...option) *decision {
	d := &decision{title: title, about: about, options: options}
	rows := make([]draw.Row, len(options))
	for i := range options {
		rows[i] = draw.Row{Key: strconv.Itoa(i), Text: options[i].text}
	}
	d.menu.Set(rows)
	d.menu.Cursor = rows[len(rows)-1].Key
	return d
}

func (d *decision) key(a *App, msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case d.menu.Key(a.keys, msg):
	case draw.Matches(msg, a.keys.Choose):
		return d.chosen(a, d.menu.Cursor)
	}
	return nil
}

// chosen closes the overlay and does what was decided.
func (d *decision) chosen(a *App, row string) tea.Cmd {
	d.menu.Cursor = row
	a.setOverlay(nil)
	if at := d.menu.At(); at >= 0 && d.options[at].do != nil {
		d.options[at].do(a)
	}
	return nil
}

func (d *decision) again(*App) screen { return d }

func (d *decision) paste(*App, string) tea.Cmd { return nil }

func (d *decision) hints(a *App) []key.Binding {
	return []key.Binding{a.keys.Choose, a.keys.Up, a.keys.Down, a.keys.Close}
}

func (d *decision) view(a *App, width, height int) draw.Block {
	return menuBox(a, d.title, d.about, &d.menu, bind(a, d.chosen), width, height)
}

// menuBox draws a question with the rows that answer it; of the text about it as much as has room. A click on a row
// calls choose.
func menuBox(a *App, title, about string, menu *draw.Menu, choose func(string) tea.Cmd, width, height int) draw.Block {
	inner := width - 4
	rows, focus := menu.View(a.theme, inner, choose)
	var b draw.Block
	b.Text(title, a.theme.Label, inner)
	lines := draw.Wrap(about, inner)
	room := max(0, height-2-len(b.Lines)-len(rows.Lines)-1)
	b.Add(draw.Paint(lines[:min(len(lines), room)], a.theme.Quiet)...)
	b.Add("")
	focus += len(b.Lines)
	b.Append(rows)
	return b.Boxed(width, min(height, len(b.Lines)+2), focus, a.theme.Accent).Fit(width, height, 0)
}
