package place

import (
	"slices"
	"strings"
)

// mount is a file system at its place in the tree.
type mount struct{ at, kind string }

// mountOf returns the mount that a path lies on, by the text of
// /proc/self/mountinfo (proc(5)); a zero mount when that says nothing.
func mountOf(path, mountInfo string) mount {
	var nearest mount
	for _, line := range strings.Split(mountInfo, "\n") {
		m, ok := parseMount(line)
		if ok && len(m.at) >= len(nearest.at) && holds(m.at, path) { // the last one of a place is on top
			nearest = m
		}
	}
	return nearest
}

// parseMount reads a line: the mount point is the fifth field, the kind follows a
// lone "-" after a number of optional fields.
func parseMount(line string) (mount, bool) {
	fields := strings.Fields(line)
	dash := slices.Index(fields, "-")
	if dash < 6 || dash+1 >= len(fields) {
		return mount{}, false
	}
	return mount{at: unescaped(fields[4]), kind: fields[dash+1]}, true
}

// unescaped puts back what would part a field or a line.
var unescaped = strings.NewReplacer(`\040`, " ", `\011`, "\t", `\012`, "\n", `\134`, `\`).Replace

func holds(at, path string) bool {
	return at == "/" || path == at || strings.HasPrefix(path, at+"/")
}

// network reports a kind of file system whose files lie on another computer. A
// folder that a virtual machine shares with its host counts too: its locks are no
// better.
func network(kind string) bool {
	return slices.Contains([]string{
		"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "glusterfs", "lustre", "9p", "vboxsf", "davfs",
		"fuse.sshfs", "fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.s3fs", "fuse.glusterfs", "fuse.ceph",
		"fuse.vmhgfs-fuse", "fuse.smbnetfs",
	}, kind)
}
