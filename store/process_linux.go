package store

import (
	"fmt"
	"os"
	"strings"
)

// startOf returns what tells a process from every other that has its id at another time or in another container:
// the boot and when in it the process began. It is "" where the process is gone or the system does not say.
func startOf(process int) string {
	const behindName = 19 // the field of the start time among those behind the name, counted from 0
	boot, err := os.ReadFile("/proc/sys/kernel/random/boot_id")
	if err != nil {
		return ""
	}
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", process))
	if err != nil {
		return ""
	}
	name := strings.LastIndexByte(string(stat), ')') // it may hold spaces and brackets
	fields := strings.Fields(string(stat[name+1:]))
	if len(fields) <= behindName {
		return ""
	}
	return strings.TrimSpace(string(boot)) + "/" + fields[behindName]
}
