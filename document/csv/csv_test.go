package csv

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"io"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sweetspot/test/property"
)

func TestFiles(t *testing.T) {
	tables := []Table{
		{Name: "empty", Columns: []string{"a"}},
		{Name: "plan", Columns: []string{"Name", "Cost"}, Rows: [][]Cell{
			{{Text: `A "b"; c, d`}, {Text: "-1200.5", Number: true}},
			{{Text: "=HYPERLINK(1)"}, {}},
			{{Text: " +1"}, {Text: "3", Number: true}},
		}},
	}
	for comma, want := range map[bool]string{
		false: "\uFEFFName,Cost\n\"A \"\"b\"\"; c, d\",-1200.5\n'=HYPERLINK(1),\n' +1,3\n",
		true:  "\uFEFFName;Cost\n\"A \"\"b\"\"; c, d\";-1200,5\n'=HYPERLINK(1);\n' +1;3\n",
	} {
		files, err := Files(tables, Notation{Comma: comma})
		if err != nil || len(files) != 1 || files[0].Name != "plan.csv" || string(files[0].Data) != want {
			t.Errorf("%q, %v, want %q", files, err, want)
		}
	}
}

// TestNoFormula: no text begins as a formula does, and reads back as it was but for the apostrophe.
func TestNoFormula(t *testing.T) {
	property.Check(t, func(rt *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.SampledFrom([]rune("=+-@＝\t\r\n ;,\"'|!A1")))).Draw(rt, "text")
		files, err := Files([]Table{{Name: "x", Columns: []string{"c"}, Rows: [][]Cell{{{Text: text}, {Text: "end"}}}}}, Notation{})
		if err != nil {
			rt.Fatal(err)
		}
		records, err := readAll(files[0].Data)
		if err != nil || len(records) != 2 || len(records[1]) != 2 || records[1][1] != "end" {
			rt.Fatalf("%q, %v", records, err)
		}
		got := records[1][0]
		if got != "" && strings.ContainsAny(got[:1], "=+-@\t\r") {
			rt.Fatalf("%q is taken for a formula", got)
		}
	})
}

func readAll(data []byte) ([][]string, error) {
	reader := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte(byteOrderMark))))
	reader.FieldsPerRecord = -1
	return reader.ReadAll()
}

func TestZip(t *testing.T) {
	packed, err := Zip([]File{{"a.csv", []byte("1")}, {"b.csv", []byte("2")}})
	if err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil || len(archive.File) != 2 {
		t.Fatal(err)
	}
	stream, err := archive.File[1].Open()
	if err != nil {
		t.Fatal(err)
	}
	if text, err := io.ReadAll(stream); err != nil || string(text) != "2" {
		t.Errorf("%q, %v", text, err)
	}
}
