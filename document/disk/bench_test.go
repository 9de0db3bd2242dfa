package disk

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// BenchmarkSave saves a strategy of 60 kB: go test -bench Save -benchtime 300x gives p50 and p99 of
// 300 saves.
func BenchmarkSave(b *testing.B) {
	path := filepath.Join(b.TempDir(), "s.md")
	var was []byte
	var took []time.Duration
	for b.Loop() {
		data := bytes.Repeat(fmt.Appendf(nil, "%-59d\n", len(took)), 1000)
		begun := time.Now()
		if err := Save(path, data, was); err != nil {
			b.Fatal(err)
		}
		took, was = append(took, time.Since(begun)), data
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
}
