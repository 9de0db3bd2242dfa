//go:build !linux

package disk

import (
	"errors"
	"os"
)

func hold(*os.File) error { return errors.ErrUnsupported }

func held(*os.File) bool { return true }
