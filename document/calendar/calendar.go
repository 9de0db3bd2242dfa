// Package calendar writes days as a file that calendars read: iCalendar, RFC 5545.
package calendar

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"sweetspot/lang"
	"sweetspot/steps/date"
)

// Event is a whole day on which something is to be done.
type Event struct {
	ID    string // the same each time that the calendar is made, so that importing it again moves the event
	Day   date.Date
	Title string
	Notes string // "" for none
}

// Calendar is a number of events.
type Calendar struct {
	Name    string
	Owner   string    // tells the events of one calendar from those of others: part of their ids
	Written date.Date // when the events were last changed
	Events  []Event
}

// Render writes the calendar. Its lines end in CRLF, and have 75 bytes at most, as the RFC wants.
func Render(c Calendar) []byte {
	var w writer
	w.line("BEGIN", "VCALENDAR")
	w.line("VERSION", "2.0")
	w.line("PRODID", "-//Sweetspot//Strategy//EN")
	w.line("CALSCALE", "GREGORIAN")
	w.line("METHOD", "PUBLISH")
	w.line("X-WR-CALNAME", escape(c.Name))
	for _, event := range c.Events {
		w.line("BEGIN", "VEVENT")
		w.line("UID", escape(event.ID+"-"+c.Owner+"@sweetspot"))
		w.line("DTSTAMP", digits(c.Written)+"T000000Z")
		w.line("DTSTART;VALUE=DATE", digits(event.Day))
		w.line("DTEND;VALUE=DATE", digits(event.Day.AddDays(1)))
		w.line("SUMMARY", escape(event.Title))
		if event.Notes != "" {
			w.line("DESCRIPTION", escape(event.Notes))
		}
		w.line("TRANSP", "TRANSPARENT") // nobody is busy all day
		w.line("END", "VEVENT")
	}
	w.line("END", "VCALENDAR")
	return []byte(w.String())
}

func digits(d date.Date) string { return fmt.Sprintf("%04d%02d%02d", d.Year, d.Month, d.Day) }

// escape returns text as a value. Control and hidden characters become visible codes.
func escape(text string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(lang.Show(text))
}

// writer collects content lines.
type writer struct{ strings.Builder }

// maxBytes is the length of a line without its end; a line that goes on begins with a space.
const maxBytes = 75

// line writes a property, folded between characters where it is long.
func (w *writer) line(name, value string) {
	length := 0
	for _, r := range name + ":" + value {
		if length+utf8.RuneLen(r) > maxBytes {
			w.WriteString("\r\n ")
			length = 1
		}
		w.WriteRune(r)
		length += utf8.RuneLen(r)
	}
	w.WriteString("\r\n")
}
