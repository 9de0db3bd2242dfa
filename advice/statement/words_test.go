package statement

import "testing"

func TestEveryRoleHasWords(t *testing.T) {
	for at, name := range roleNames {
		if name == "" || vocabularies()[at].Empty() {
			t.Errorf("role %d, %q, has no words in any language", at, name)
		}
	}
}
