//go:build terminal

package terminal

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"sweetspot/lang"
)

// body returns the text of the screen without its first line, which tells that the file is being saved.
func (c *colleague) body() string {
	_, below, _ := strings.Cut(c.picture(), "\n")
	return words(below)
}

// pressed presses keys and waits until the screen is another one. What came up before the keys were read got them, and
// perhaps does nothing with them.
func (c *colleague) pressed(keys string) error {
	before := c.body()
	c.press(keys)
	for late := time.Now().Add(patience / 4); c.body() == before; {
		select {
		case <-c.ended:
			return errEnded
		case <-time.After(3 * time.Millisecond):
		}
		if c.overlaid() && time.Now().After(late.Add(time.Second-patience/4)) {
			return errDisturbed
		}
		if time.Now().After(late) {
			return fmt.Errorf("the screen does not change with %q", keys)
		}
	}
	c.settle()
	return nil
}

// escape closes what is on the screen. A key that came at once would be one together with Alt.
func (c *colleague) escape() {
	c.press(escapeKey)
	time.Sleep(200 * time.Millisecond)
	c.settle()
}

// settle waits until the screen stays as it is: a key before, or a save in the background, may change it too.
func (c *colleague) settle() {
	for before := ""; before != c.text(); {
		before = c.text()
		time.Sleep(25 * time.Millisecond)
	}
}

// row returns the row with the cursor, without its marks.
func (c *colleague) row() string {
	for line := range strings.SplitSeq(c.picture(), "\n") {
		if row, found := strings.CutPrefix(strings.TrimLeft(line, "│ "), "› "); found {
			return strings.TrimSpace(strings.Trim(row, "│ "))
		}
	}
	return ""
}

// overview opens the list of all questions, with the cursor on the first one.
func (c *colleague) overview() error {
	c.press(overviewKey)
	for late := time.Now().Add(patience / 4); time.Now().Before(late); {
		c.settle()
		if c.overlaid() {
			return errDisturbed
		}
		if c.at("business.name") {
			return nil
		}
		c.press(homeKey)
	}
	return errors.New("no overview")
}

// at reports whether the cursor is on a question in the overview.
func (c *colleague) at(question string) bool {
	return strings.HasPrefix(strings.TrimLeft(c.row(), "✓○ "), c.texts.Text("ask."+question+".short"))
}

// open goes to a list.
func (c *colleague) open(list string) error {
	if err := c.overview(); err != nil {
		return err
	}
	c.press(strings.Repeat(downKey, c.rows[list]))
	c.settle()
	if !c.at(list) {
		c.rows[list] = 0
		c.press(homeKey)
		c.settle()
	}
	for ; !c.at(list); c.rows[list]++ {
		if c.rows[list] > 60 {
			return fmt.Errorf("no %s in the overview", list)
		}
		if err := c.pressed(downKey); err != nil {
			return err
		}
	}
	c.press(enterKey)
	for late := time.Now().Add(patience / 4); time.Now().Before(late); c.settle() {
		if c.overlaid() {
			return errDisturbed
		}
		if c.shows(c.label(list, "")) {
			return nil
		}
	}
	return fmt.Errorf("%s did not open", list)
}

// label is what is asked, behind the name of the item if there is one in it.
func (c *colleague) label(list, question string) string {
	const placeholder = "NAME"
	id := "ask." + list
	if question != "" {
		id += "." + question
	}
	label := c.texts.Text(id+".label", lang.Args{"Name": placeholder})
	if before, after, found := strings.Cut(label, placeholder); found {
		if len(after) > len(before) {
			return strings.Trim(after, " :\u00a0")
		}
		return strings.TrimSpace(before)
	}
	return label
}

// find goes to a question about the first or second item of a list.
func (c *colleague) find(at spot, which int) error {
	if err := c.open(at.list); err != nil {
		return err
	}
	c.press(homeKey + strings.Repeat(downKey, which))
	c.settle()
	if row := c.row(); strings.HasPrefix(row, "+") || strings.HasPrefix(row, "→") {
		c.press(homeKey)
		c.settle()
	}
	if err := c.pressed(enterKey); err != nil {
		return err
	}
	label := c.label(at.list, at.question)
	for range 25 {
		if c.overlaid() {
			return errDisturbed
		}
		if c.shows(label) {
			return nil
		}
		if err := c.pressed(tabKey); err != nil {
			return err
		}
	}
	return fmt.Errorf("%q was not asked", label)
}
