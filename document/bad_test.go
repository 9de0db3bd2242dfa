package document

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sweetspot/document/diagnostic"
	"sweetspot/document/disk"
	"sweetspot/lang"
	"sweetspot/steps/catalogue"
)

// TestBadFiles reads the files of testdata/bad, each with the faults that it must give beside it:
// where, whether only a warning, about which key, and which. WRITE=1 writes what is found.
func TestBadFiles(t *testing.T) {
	paths, err := filepath.Glob("testdata/bad/*.md")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no files: %v", err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			d, faults := Read(data, nil)
			if usable := !diagnostic.Failed(faults); usable != (d != nil) {
				t.Errorf("usable %v, with %v", d != nil, faults)
			}
			var found bytes.Buffer
			for _, f := range faults {
				fmt.Fprintln(&found, describe(f))
			}
			expected := strings.TrimSuffix(path, ".md") + ".txt"
			if os.Getenv("SWEETSPOT_UPDATE") != "" {
				if err := os.WriteFile(expected, found.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(expected)
			if err != nil {
				t.Fatal(err)
			}
			if found.Len() == 0 || found.String() != string(want) {
				t.Errorf("found\n%swant\n%s", found.String(), want)
			}
		})
	}
}

func describe(f diagnostic.Fault) string {
	level := "error"
	if f.Warning {
		level = "warning"
	}
	parts := []string{fmt.Sprintf("%d:%d", f.Line, f.Column), level, f.ID}
	if f.Key != "" {
		parts = append(parts, "at "+f.Key)
	}
	if value, ok := f.Args["Value"]; ok {
		parts = append(parts, fmt.Sprintf("found %v", value))
	}
	if len(f.Allowed) > 0 {
		parts = append(parts, "allowed "+strings.Join(f.Allowed, "|"))
	}
	return strings.Join(parts, " ")
}

func TestFaultsHaveWordsInEveryLanguage(t *testing.T) {
	paths, err := filepath.Glob("testdata/bad/*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, language := range lang.Languages() {
		texts := lang.Load(language)
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			_, faults := Read(data, nil)
			for _, f := range faults {
				if said := f.Say(texts); !f.Answer && (said == "" || strings.ContainsAny(said, "‹›") || strings.Contains(said, "<no value>")) {
					t.Errorf("%s: %s says %q", language, f.ID, said)
				}
			}
		}
	}
}

func TestUnknownPlatformIsKeptWithAWarning(t *testing.T) {
	known, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	text := "---\nchannels:\n  - platform: my-own-place\n---\n"
	d, faults := Read([]byte(text), known)
	if len(faults) != 1 || describe(faults[0]) != "3:15 warning unknown_platform at channels.platform found my-own-place" {
		t.Errorf("got %v", faults)
	}
	if d == nil || d.Strategy.Channels[0].Platform != "my-own-place" {
		t.Error("the platform was not kept")
	}
}

func TestSizeLimits(t *testing.T) {
	long := "---\nsweetspot: 1\n# " + strings.Repeat("x", MaxFront) + "\n---\n"
	many := "---\nx: [" + strings.Repeat("[a],", 150) + strings.Repeat("\n  {a: b, c: d},", 8000) + "]\n---\n"
	tests := []struct {
		name, text, want string
	}{
		{"front matter", long, "2:1 error front_too_large"},
		{"file", "---\n---\n" + strings.Repeat("x", disk.MaxFile), "1:1 error too_large"},
		{"values", many, " error too_many_nodes"},
		{"a million commas", "---\n[" + strings.Repeat(",", MaxFront-10) + "]\n---\n", "2:1 error too_many_nodes"},
		{"depth", "---\n" + strings.Repeat("[", MaxFront-10) + "\n---\n", "2:18 error too_deep"},
		{"hyphens", "---\n" + strings.Repeat("- ", MaxFront/2-10) + "\n---\n", "2:35 error too_deep"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, faults := Read([]byte(test.text), nil)
			if d != nil || !slices.ContainsFunc(faults, func(f diagnostic.Fault) bool { return strings.Contains(describe(f), test.want) }) {
				t.Errorf("got %v, want %s", faults, test.want)
			}
		})
	}
	body := "---\nsweetspot: 1\n---\n" + strings.Repeat("x\n", disk.MaxFile/2-20)
	if d, faults := Read([]byte(body), nil); d == nil {
		t.Errorf("a long body was refused: %v", faults)
	}
}
