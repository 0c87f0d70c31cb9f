// Gets and walks with gosnmp: `gosnmp JOB PORT SECONDS` prints a sample as worker.ts does. JOB is get-1-warm, get-64-warm, walk, walk-second or
// walk-warm. A session of gosnmp has one request at a time, so 64 outstanding requests are 64 sessions. The walk is of 10,000 rows, 25 repetitions.
package main

import (
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/gosnmp/gosnmp"
)

var oids = []string{".1.3.6.1.2.1.1.5.0"}

func main() {
	begin := time.Now()
	outstanding := 1
	if os.Args[1] == "get-64-warm" {
		outstanding = 64
	}
	port, _ := strconv.Atoi(os.Args[2])
	seconds, _ := strconv.ParseFloat(os.Args[3], 64)
	sessions := make([]*gosnmp.GoSNMP, outstanding)
	for i := range sessions {
		sessions[i] = &gosnmp.GoSNMP{Target: "127.0.0.1", Port: uint16(port), Community: "public",
			Version: gosnmp.Version2c, Timeout: 5 * time.Second, Retries: 3, MaxOids: 60, MaxRepetitions: 25}
		must(sessions[i].Connect())
	}
	batch, repeat := 6400, get
	if strings.HasPrefix(os.Args[1], "walk") {
		batch, repeat = 10000, walk
	}
	if os.Args[1] == "walk-second" { // all of a process's first second
		count, start, cpu := 0, time.Now(), processorTime()
		for count == 0 || time.Since(begin).Seconds() < math.Min(1, seconds) {
			repeat(sessions, batch)
			count += batch
		}
		print(count, start, cpu)
		return
	}
	if os.Args[1] == "walk" { // in a young process: three after two
		for i := 0; i < 2; i++ {
			repeat(sessions, batch)
		}
		seconds = 0
	}
	for start := processorTime(); processorTime()-start < seconds*1e6; {
		repeat(sessions, batch)
	}
	count, start, cpu := 0, time.Now(), processorTime()
	for count < 3*batch || processorTime()-cpu < seconds*1e6 {
		repeat(sessions, batch)
		count += batch
	}
	print(count, start, cpu)
}

func print(count int, start time.Time, cpu float64) {
	wall := float64(time.Since(start).Microseconds())
	fmt.Printf("{\"wall\":%f,\"cpu\":%f}\n", wall/float64(count), (processorTime()-cpu)/float64(count))
}

func walk(sessions []*gosnmp.GoSNMP, count int) {
	rows, err := sessions[0].BulkWalkAll(".1.3.6.1.4.1.8072.9999.9999.1.1")
	must(err)
	if len(rows) != count {
		panic("wrong number of rows")
	}
}

func get(sessions []*gosnmp.GoSNMP, count int) {
	var all sync.WaitGroup
	for _, session := range sessions {
		all.Add(1)
		go func(session *gosnmp.GoSNMP) {
			defer all.Done()
			for i := 0; i < count/len(sessions); i++ {
				answer, err := session.Get(oids)
				must(err)
				if value, ok := answer.Variables[0].Value.([]byte); !ok || len(value) != 20 {
					panic("wrong answer")
				}
			}
		}(session)
	}
	all.Wait()
}

func processorTime() float64 {
	var used syscall.Rusage
	must(syscall.Getrusage(syscall.RUSAGE_SELF, &used))
	return float64(used.Utime.Nano()+used.Stime.Nano()) / 1e3
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
