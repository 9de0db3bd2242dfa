//go:build !linux && !darwin && !windows

package disk

import "errors"

func exchange(_, _ string) error { return errors.ErrUnsupported }

func claim(_, _ string) error { return errors.ErrUnsupported }
