package lang

import "testing"

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Load(English)
	}
}

func BenchmarkText(b *testing.B) {
	texts := Load(English)
	b.ReportAllocs()
	for b.Loop() {
		texts.Text("ui.example", Args{"Example": "Square Mile Gym"})
	}
}
