package date

import (
	"strconv"

	"sweetspot/lang"
)

// Say writes the date in words: 31 March 2027.
func (d Date) Say(t *lang.Texts) string {
	if d.IsZero() {
		return ""
	}
	month := "date.month." + monthKeys[d.Month-1]
	id := "date.long"
	if d.Day == 1 {
		id = "date.first"
	}
	return t.Text(id, lang.Args{"Day": strconv.Itoa(d.Day), "Month": lang.ID(month), "Year": strconv.Itoa(d.Year)})
}

// SayMonth writes the month of the date: March.
func (d Date) SayMonth(t *lang.Texts) string {
	if d.IsZero() {
		return ""
	}
	return t.Text("date.month." + monthKeys[d.Month-1])
}

var monthKeys = [...]string{"january", "february", "march", "april", "may", "june",
	"july", "august", "september", "october", "november", "december"}
