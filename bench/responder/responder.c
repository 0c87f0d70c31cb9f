/* A responder of canned answers. It is so fast that it hardly affects the measurements.
 *
 *     responder snmp [awake]    answers SNMPv1 and SNMPv2c requests
 *     responder echo [awake]    sends every datagram back unchanged
 *
 * It listens on a free UDP port of the loopback interface, at each of its addresses if the system lets it, prints the port in one line, and ends when its standard input ends. With `awake`, which needs
 * a core of its own, it polls for the next datagram for a while before it sleeps, so that a sender need not wake another core.
 *
 * Get returns the requested names; the value of name i is answers[i % 8].
 * GetNext and GetBulk walk one column of 10,000 strings of 20 octets, encoded beforehand: 1.3.6.1.4.1.8072.9999.9999.1.1.ROW.
 * It drops everything else. src/fixtures.ts has the same values. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

typedef uint8_t octet;

enum { ROWS = 10000, MAX_NAMES = 128, MAX_VARBINDS_SIZE = 1400, DATAGRAM = 65536 };
enum { INTEGER = 0x02, OCTETS = 0x04, OID = 0x06, SEQUENCE = 0x30, GET = 0xa0, GET_NEXT = 0xa1, RESPONSE = 0xa2, GET_BULK = 0xa5 };
enum { END_OF_MIB_VIEW = 0x82, NO_SUCH_NAME = 2 };

/* A view of octets. */
struct slice {
    const octet *at;
    size_t length;
};

#define SLICE(text) { (const octet *)(text), sizeof(text) - 1 }

static const struct slice answers[] = {
    SLICE("\x04\x14twenty octets inside"),
    SLICE("\x02\x04\x00\xde\xad\xbe"),
    SLICE("\x46\x08\x01\x23\x45\x67\x89\xab\xcd\xef"),
    SLICE("\x06\x0a\x2b\x06\x01\x04\x01\xbf\x08\x03\x02\x0a"),
    SLICE("\x43\x04\x07\x5b\xcd\x15"),
    SLICE("\x42\x04\x3b\x9a\xca\x00"),
    SLICE("\x40\x04\xc0\x00\x02\x01"),
    SLICE("\x41\x05\x00\xff\xff\xff\xff"),
};

/* 1.3.6.1.4.1.8072.9999.9999.1.1 */
static const octet column[] = {0x2b, 6, 1, 4, 1, 0xbf, 0x08, 0xce, 0x0f, 0xce, 0x0f, 1, 1};
/* The variable bindings of the column, one after the other. Row r, from 0, is at rows[r] .. rows[r + 1]. */
static octet table[ROWS * 64];
static size_t rows[ROWS + 1];

/* --- writing --------------------------------------------------------------------------------------------------------------- */

static size_t length_size(size_t length) { return length < 0x80 ? 1 : length < 0x100 ? 2 : 3; }

static octet *put_header(octet *to, octet tag, size_t length) {
    *to++ = tag;
    if (length >= 0x100) {
        *to++ = 0x82;
        *to++ = length >> 8;
    } else if (length >= 0x80) *to++ = 0x81;
    *to++ = length;
    return to;
}

static octet *put(octet *to, struct slice octets) {
    memcpy(to, octets.at, octets.length);
    return to + octets.length;
}

static octet *put_element(octet *to, octet tag, struct slice content) { return put(put_header(to, tag, content.length), content); }

static octet *put_varbind(octet *to, struct slice name, struct slice value) {
    to = put_header(to, SEQUENCE, 1 + length_size(name.length) + name.length + value.length);
    return put(put_element(to, OID, name), value);
}

static octet *put_arc(octet *to, uint32_t arc) {
    if (arc >= 0x4000) *to++ = arc >> 14 | 0x80;
    if (arc >= 0x80) *to++ = (arc >> 7 & 0x7f) | 0x80;
    *to++ = arc & 0x7f;
    return to;
}

static void build_table(void) {
    octet *to = table;
    for (unsigned row = 0; row < ROWS; row++) {
        octet name[sizeof column + 3], value[2 + 20 + 1];
        memcpy(name, column, sizeof column);
        octet *end = put_arc(name + sizeof column, row + 1);
        snprintf((char *)put_header(value, OCTETS, 20), 21, "row %010u of it", row + 1);
        memset(value + 2 + strlen((char *)value + 2), ' ', 20 - strlen((char *)value + 2));
        rows[row] = to - table;
        to = put_varbind(to, (struct slice){name, end - name}, (struct slice){value, 22});
    }
    rows[ROWS] = to - table;
}

/* --- reading --------------------------------------------------------------------------------------------------------------- */

/* Takes the next element from `from`. Returns its identifier octet, or -1 if there is no element; `content` becomes its content. */
static int take(struct slice *from, struct slice *content) {
    const octet *at = from->at, *end = at + from->length;
    if (end - at < 2) return -1;
    int tag = *at++;
    size_t length = *at++;
    if (length & 0x80) {
        size_t count = length & 0x7f;
        if (count == 0 || count > 3 || (size_t)(end - at) < count) return -1;
        for (length = 0; count > 0; count--) length = length << 8 | *at++;
    }
    if ((size_t)(end - at) < length) return -1;
    *content = (struct slice){at, length};
    *from = (struct slice){at + length, end - at - length};
    return tag;
}

static int take_integer(struct slice *from, long *value) {
    struct slice content;
    if (take(from, &content) != INTEGER || content.length == 0 || content.length > 4) return -1;
    *value = content.at[0] & 0x80 ? -1 : 0;
    for (size_t i = 0; i < content.length; i++) *value = *value << 8 | content.at[i];
    return 0;
}

/* Returns the number, from 0, of the row after `name`, or ROWS if there is no such row. */
static unsigned row_after(struct slice name) {
    size_t shorter = name.length < sizeof column ? name.length : sizeof column;
    int order = memcmp(name.at, column, shorter);
    if (order != 0) return order < 0 ? 0 : ROWS;
    if (name.length <= sizeof column) return 0;
    unsigned row = 0;
    for (size_t i = sizeof column; i < name.length && row < ROWS; i++) {
        row = row << 7 | (name.at[i] & 0x7f);
        if (name.at[i] < 0x80) break;
    }
    return row < ROWS ? row : ROWS;
}

/* --- answering ------------------------------------------------------------------------------------------------------------- */

struct request {
    long version;
    struct slice community, id;
    int type;
    long second, third; /* non-repeaters and max-repetitions of GetBulk */
    struct slice names[MAX_NAMES];
    size_t count;
};

static int read_request(struct slice message, struct request *request) {
    struct slice body, pdu, varbinds, varbind;
    if (take(&message, &body) != SEQUENCE || take_integer(&body, &request->version)) return -1;
    if (request->version > 1 || take(&body, &request->community) != OCTETS) return -1;
    request->type = take(&body, &pdu);
    if (take(&pdu, &request->id) != INTEGER || take_integer(&pdu, &request->second) || take_integer(&pdu, &request->third)) return -1;
    if (take(&pdu, &varbinds) != SEQUENCE) return -1;
    for (request->count = 0; varbinds.length > 0; request->count++) {
        if (request->count == MAX_NAMES || take(&varbinds, &varbind) != SEQUENCE) return -1;
        if (take(&varbind, &request->names[request->count]) != OID) return -1;
    }
    return 0;
}

/* Writes the successors of the names from `first` to `last`: as many rounds as requested, and as fit into an Ethernet frame.
 * Returns the end of the output. `missing` becomes the position, from 1, of a name without a successor. */
static octet *put_successors(octet *to, const octet *limit, struct request *request, size_t first, size_t last, long rounds, long *missing) {
    static const octet end_of_mib_view[] = {END_OF_MIB_VIEW, 0};
    unsigned next[MAX_NAMES];
    for (size_t i = first; i < last; i++) next[i] = row_after(request->names[i]);
    for (int more = first < last; more && rounds > 0; rounds--) {
        more = 0;
        for (size_t i = first; i < last; i++) {
            if (to > limit) return to;
            if (next[i] < ROWS) {
                to = put(to, (struct slice){table + rows[next[i]], rows[next[i] + 1] - rows[next[i]]});
                next[i]++;
                more = 1;
            } else {
                if (*missing == 0) *missing = i + 1;
                to = put_varbind(to, request->names[i], (struct slice){end_of_mib_view, 2});
            }
        }
    }
    return to;
}

/* Writes the answer to `message` to `to`. Returns its length, or 0 if there is no answer. */
static size_t respond(struct slice message, octet *to) {
    static octet varbinds[DATAGRAM];
    struct request request;
    if (read_request(message, &request)) return 0;
    octet *end = varbinds;
    const octet *limit = varbinds + MAX_VARBINDS_SIZE - 64;
    long status = 0, index = 0, missing = 0;
    if (request.type == GET) {
        for (size_t i = 0; i < request.count; i++) end = put_varbind(end, request.names[i], answers[i % 8]);
    } else if (request.type == GET_NEXT) {
        end = put_successors(end, limit, &request, 0, request.count, 1, &missing);
        if (missing != 0 && request.version == 0) {
            status = NO_SUCH_NAME;
            index = missing;
        }
    } else if (request.type == GET_BULK) {
        size_t single = request.second < 0 ? 0 : (size_t)request.second < request.count ? (size_t)request.second : request.count;
        end = put_successors(end, limit, &request, 0, single, 1, &missing);
        end = put_successors(end, limit, &request, single, request.count, request.third, &missing);
    } else return 0;

    octet head[64 + 256], *at = head;
    size_t list = end - varbinds, pdu = 2 + request.id.length + 3 + 3 + 1 + length_size(list) + list;
    size_t community = 1 + length_size(request.community.length) + request.community.length;
    if (community > 256) return 0;
    at = put_header(at, SEQUENCE, 3 + community + 1 + length_size(pdu) + pdu);
    at = put_element(at, INTEGER, (struct slice){&(octet){request.version}, 1});
    at = put_element(at, OCTETS, request.community);
    at = put_header(at, RESPONSE, pdu);
    at = put_element(at, INTEGER, request.id);
    at = put_element(at, INTEGER, (struct slice){&(octet){status}, 1});
    at = put_element(at, INTEGER, (struct slice){&(octet){index}, 1});
    at = put_header(at, SEQUENCE, list);
    return put(put(to, (struct slice){head, at - head}), (struct slice){varbinds, list}) - to;
}

static void *exit_with_input(void *unused) {
    (void)unused;
    char ignored[64];
    while (read(0, ignored, sizeof ignored) > 0) continue;
    _exit(0);
}

static long milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Receives the next datagram. With `awake`, it sleeps only after 10 ms without one. */
static ssize_t receive(int udp, struct msghdr *message, int awake) {
    long since = awake ? milliseconds() : 0;
    size_t room = message->msg_controllen;
    for (int tries = 0;; tries++) {
        message->msg_namelen = sizeof(struct sockaddr_in), message->msg_controllen = room;
        ssize_t got = recvmsg(udp, message, awake ? MSG_DONTWAIT : 0);
        if (got >= 0 || !awake) return got;
        if (tries % 64 == 0 && milliseconds() - since > 10) awake = 0;
    }
}

int main(int argc, char **argv) {
    int echo = argc > 1 && strcmp(argv[1], "echo") == 0, awake = argc > 2 && strcmp(argv[2], "awake") == 0, room = 4 << 20, on = 1;
    int udp = socket(AF_INET, SOCK_DGRAM, 0);
    struct sockaddr_in own = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_ANY)};
    socklen_t size = sizeof own;
    setsockopt(udp, SOL_SOCKET, SO_RCVBUF, &room, sizeof room);
    setsockopt(udp, SOL_SOCKET, SO_SNDBUF, &room, sizeof room);
    /* every address of the loopback interface is a target, and answers */
    setsockopt(udp, IPPROTO_IP, IP_PKTINFO, &on, sizeof on);
    if (setsockopt(udp, SOL_SOCKET, SO_BINDTODEVICE, "lo", 3)) own.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(udp, (struct sockaddr *)&own, size) || getsockname(udp, (struct sockaddr *)&own, &size)) {
        perror("responder");
        return 1;
    }
    build_table();
    pthread_t watcher;
    pthread_create(&watcher, NULL, exit_with_input, NULL);
    printf("%d\n", ntohs(own.sin_port));
    fflush(stdout);

    static octet in[DATAGRAM], out[2 * DATAGRAM];
    for (;;) {
        struct sockaddr_in peer;
        octet control[64];
        struct iovec piece = {in, sizeof in};
        struct msghdr message = {
            .msg_name = &peer, .msg_iov = &piece, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
        ssize_t got = receive(udp, &message, awake);
        if (got < 0) continue;
        size_t answer = echo ? (size_t)got : respond((struct slice){in, got}, out);
        piece = (struct iovec){echo ? in : out, answer};
        if (answer > 0) sendmsg(udp, &message, 0); /* from the address that was asked: the control message names it */
    }
}
