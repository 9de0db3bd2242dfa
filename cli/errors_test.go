package cli

import (
	"strings"
	"testing"

	"sweetspot/lang"
	"sweetspot/ui"
)

// TestCrash: a panic of the wizard is reported in words, and with its stack as it is.
func TestCrash(t *testing.T) {
	h := newHost(t)
	p := &program{host: h.Host, texts: lang.Load(lang.French)}
	p.printError(&ui.Crash{Value: "boom\x1b[2J", Stack: []byte("goroutine 1 [running]:\nui.draw()\n\t/src/ui.go:7\n")})
	got := h.stderr.String()
	for _, want := range []string{"error: Sweetspot s’est arrêté net\u00a0: boom", "hint: C’est une erreur de Sweetspot", "\ngoroutine 1 [running]:\nui.draw()\n\t/src/ui.go:7\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing:\n%s", want, got)
		}
	}
	if strings.Contains(got, "\x1b") {
		t.Errorf("the value acts on the terminal: %q", got)
	}
}
