// Package large makes strategies as large as the format allows, for benchmarks.
package large

import (
	"fmt"

	"sweetspot/steps"
)

// Fill repeats the items of each list until there are so many, with names of their own. Long texts and some optional
// answers are left out of the copies, so that the file of 180 items in each list is not larger than one may be.
func Fill(s *steps.Strategy, items int) {
	steps.All(func(list *steps.Question) {
		if list.Kind != steps.List || list.Len(s) == 0 {
			return
		}
		some := list.Len(s)
		list.Extend(s, max(0, items-some))
		for to := some; to < items; to++ {
			for i := range list.Items {
				q := &list.Items[i]
				answer := q.Answer(s, to%some)
				if q.Kind == steps.LongText || !q.Core && i > 5 {
					continue
				}
				if q.Names && q.Kind == steps.Text {
					answer = steps.Answer{fmt.Sprintf("%s %d", answer, to)}
				}
				q.Put(s, to, answer)
			}
			list.Identify(s, to, nil)
		}
	})
}
