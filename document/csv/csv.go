// Package csv writes tables as files for spreadsheets: RFC 4180 with LF line ends, in UTF-8 with a byte-order
// mark, without which Excel takes the letters of French for others.
package csv

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"

	"sweetspot/lang"
)

// Table is a table with as many cells in each row as it has columns.
type Table struct {
	Name    string // of its file, without an ending
	Columns []string
	Rows    [][]Cell
}

// Cell is a cell of a table. The zero value is a blank.
type Cell struct {
	Text   string
	Number bool // Text is a number in decimal notation, with a point
}

// Notation is how a spreadsheet writes numbers and separates cells, which depends on its language: one that
// writes decimals with a comma separates cells with a semicolon.
type Notation struct {
	Comma bool // decimals are written with a comma
}

// File is a table as a file.
type File struct {
	Name string
	Data []byte
}

const byteOrderMark = "\uFEFF"

// Files writes each table that has rows as a file.
func Files(tables []Table, notation Notation) ([]File, error) {
	var files []File
	for _, table := range tables {
		if len(table.Rows) == 0 {
			continue
		}
		var text bytes.Buffer
		text.WriteString(byteOrderMark)
		w := csv.NewWriter(&text)
		if notation.Comma {
			w.Comma = ';'
		}
		records := [][]string{make([]string, len(table.Columns))}
		for i, title := range table.Columns {
			records[0][i] = harmless(title)
		}
		for _, row := range table.Rows {
			record := make([]string, len(row))
			for i, cell := range row {
				record[i] = notation.write(cell)
			}
			records = append(records, record)
		}
		if err := w.WriteAll(records); err != nil {
			return nil, fmt.Errorf("writing the table %s: %w", table.Name, err)
		}
		files = append(files, File{Name: table.Name + ".csv", Data: text.Bytes()})
	}
	return files, nil
}

// Zip packs files into an archive. The same files give the same bytes.
func Zip(files []File) ([]byte, error) {
	var packed bytes.Buffer
	archive := zip.NewWriter(&packed)
	for _, file := range files {
		part, err := archive.Create(file.Name)
		if err == nil {
			_, err = part.Write(file.Data)
		}
		if err != nil {
			return nil, fmt.Errorf("packing %s: %w", file.Name, err)
		}
	}
	if err := archive.Close(); err != nil {
		return nil, fmt.Errorf("closing the archive: %w", err)
	}
	return packed.Bytes(), nil
}

func (n Notation) write(cell Cell) string {
	if !cell.Number {
		return harmless(cell.Text)
	}
	if n.Comma {
		return strings.Replace(cell.Text, ".", ",", 1)
	}
	return cell.Text
}

// formulas begin a formula in one spreadsheet or another, the wide forms in Japanese ones.
const formulas = "=+-@＝＋－＠"

// harmless returns text that no spreadsheet takes for a formula: an apostrophe before it says that it is text.
// Control and hidden characters become visible codes.
func harmless(text string) string {
	text = lang.Show(text)
	start := strings.TrimLeft(text, " \n\u00a0\u202f\u3000\"'")
	if start != "" && strings.ContainsAny(start[:len(string([]rune(start)[0]))], formulas) {
		return "'" + text
	}
	return text
}
