/* UDP sockets for Node.js that receive and send many datagrams with one system call (Linux: recvmmsg, sendmmsg).
 *
 * All sockets of a thread share one area of memory, which JavaScript reads and writes: octets, and a row of integers per datagram. It is in
 * use only within one call, from C to JavaScript (a batch arrived) or from JavaScript to C (send a batch), so nothing in it is kept.
 *
 * A socket lives until its handle in JavaScript is collected and libuv has released its poll handle, whichever comes last. Once it is
 * closed, `fd` is -1, and every function does nothing. src/native.ts describes the functions from the side of JavaScript. */
#define _GNU_SOURCE
#define NAPI_VERSION 8
#include <arpa/inet.h>
#include <errno.h>
#include <net/if.h>
#include <node_api.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
#include <uv.h>

enum { BATCH = 64, ROUNDS = 4 };          /* datagrams in a batch; batches until other handles of the event loop get their turn */
enum { SLOT = 65536 + 192 };              /* the longest datagram; slots do not begin in the same set of the processor's cache */
enum { OUTGOING = 2 * 65536 };            /* octets of a batch to send, one after the other */
enum { LENGTH, PORT, SCOPE, ERROR, HOST }; /* the members of a row; HOST is one word for IPv4 or four for IPv6, in network order */
enum { ROW = 8 };
enum { IPV6_ONLY = 1, BROADCAST = 2 };    /* flags of open */

union address {
    struct sockaddr any;
    struct sockaddr_in v4;
    struct sockaddr_in6 v6;
};

/* Datagrams for one system call. */
struct batch {
    struct mmsghdr headers[BATCH];
    struct iovec pieces[BATCH];
    union address addresses[BATCH];
    int32_t *rows;
    uint8_t *octets;
};

/* The memory of one thread of JavaScript. */
struct area {
    struct batch in, out;
    int32_t *scratch; /* one row: the argument or the result of open, parse and name */
    napi_ref buffer;  /* keeps the memory, which belongs to an ArrayBuffer */
};

struct udp_socket {
    uv_poll_t poll;
    int fd, family;
    int holders; /* the handle in JavaScript, and libuv */
    napi_env env;
    struct area *area;
    napi_ref receive;
    napi_async_cleanup_hook_handle cleanup;
};

static const napi_type_tag socket_tag = {0x6f0e4f52a3c94b1dULL, 0x9d3a7be18e2c5f40ULL};

/* --- rows and addresses --- */

static socklen_t write_address(union address *to, int family, const int32_t *row) {
    memset(to, 0, sizeof *to);
    if (family == AF_INET) {
        to->v4.sin_family = AF_INET;
        to->v4.sin_port = htons((uint16_t)row[PORT]);
        memcpy(&to->v4.sin_addr, &row[HOST], 4);
        return sizeof to->v4;
    }
    to->v6.sin6_family = AF_INET6;
    to->v6.sin6_port = htons((uint16_t)row[PORT]);
    to->v6.sin6_scope_id = (uint32_t)row[SCOPE];
    memcpy(&to->v6.sin6_addr, &row[HOST], 16);
    return sizeof to->v6;
}

static void read_address(int32_t *row, const union address *from) {
    if (from->any.sa_family == AF_INET) {
        row[PORT] = ntohs(from->v4.sin_port);
        row[SCOPE] = 0;
        memcpy(&row[HOST], &from->v4.sin_addr, 4);
    } else {
        row[PORT] = ntohs(from->v6.sin6_port);
        row[SCOPE] = (int32_t)from->v6.sin6_scope_id;
        memcpy(&row[HOST], &from->v6.sin6_addr, 16);
    }
}

/* --- the life of a socket --- */

static void release_socket(struct udp_socket *s) {
    if (--s->holders == 0) free(s);
}

static void on_closed(uv_handle_t *handle) {
    struct udp_socket *s = handle->data;
    napi_remove_async_cleanup_hook(s->cleanup);
    release_socket(s);
}

static void close_socket(struct udp_socket *s) {
    if (s->fd < 0) return;
    uv_close((uv_handle_t *)&s->poll, on_closed); /* stops polling at once */
    close(s->fd);
    s->fd = -1;
    napi_delete_reference(s->env, s->receive);
}

/* The thread ends. libuv calls on_closed before the environment goes. */
static void on_thread_end(napi_async_cleanup_hook_handle hook, void *data) {
    (void)hook;
    close_socket(data);
}

/* While a socket is open, its callback in JavaScript refers to the handle, so that this comes after close or at the end of the thread. */
static void on_collected(napi_env env, void *data, void *hint) {
    (void)env, (void)hint;
    release_socket(data);
}

/* --- receiving --- */

/* Calls JavaScript: `count` datagrams are in the area, or, with 0, the socket can send again. */
static void call_receiver(struct udp_socket *s, int32_t count) {
    napi_env env = s->env;
    napi_handle_scope scope;
    if (napi_open_handle_scope(env, &scope) != napi_ok) return;
    napi_value receive, global, argument, result, error;
    if (napi_get_reference_value(env, s->receive, &receive) == napi_ok && napi_get_global(env, &global) == napi_ok &&
        napi_create_int32(env, count, &argument) == napi_ok &&
        napi_make_callback(env, NULL, global, receive, 1, &argument, &result) == napi_pending_exception &&
        napi_get_and_clear_last_exception(env, &error) == napi_ok)
        napi_fatal_exception(env, error); /* as of any other callback: an uncaught exception */
    napi_close_handle_scope(env, scope);
}

static void receive_batches(struct udp_socket *s) {
    struct batch *in = &s->area->in;
    for (int round = 0; round < ROUNDS && s->fd >= 0; round++) {
        int count = recvmmsg(s->fd, in->headers, BATCH, MSG_DONTWAIT, NULL);
        if (count <= 0) return; /* nothing left; an error of receiving concerns no peer in particular, and the socket goes on */
        for (int i = 0; i < count; i++) {
            int32_t *row = in->rows + i * ROW;
            row[LENGTH] = (int32_t)in->headers[i].msg_len;
            read_address(row, &in->addresses[i]);
            in->headers[i].msg_hdr.msg_namelen = sizeof in->addresses[i];
        }
        call_receiver(s, count);
        if (count < BATCH) return;
    }
}

static void on_poll(uv_poll_t *poll, int status, int events) {
    struct udp_socket *s = poll->data;
    if (status < 0) return;
    if ((events & UV_WRITABLE) && s->fd >= 0) call_receiver(s, 0);
    if ((events & UV_READABLE) && s->fd >= 0) receive_batches(s);
}

/* --- functions for JavaScript --- */

static napi_value fail(napi_env env, const char *text) {
    napi_throw_type_error(env, NULL, text);
    return NULL;
}

/* Reads the arguments of a function: first the handle of a socket if `s` is given, then `count` integers. */
static int read_arguments(napi_env env, napi_callback_info info, struct udp_socket **s, int count, int32_t *integers) {
    napi_value values[4];
    size_t given = 4, at = 0;
    bool is_socket = false;
    if (napi_get_cb_info(env, info, &given, values, NULL, NULL) != napi_ok) return 0;
    if (given < (size_t)count + (s != NULL)) return 0;
    if (s != NULL) {
        napi_value handle = values[at++];
        if (napi_check_object_type_tag(env, handle, &socket_tag, &is_socket) != napi_ok || !is_socket) return 0;
        if (napi_unwrap(env, handle, (void **)s) != napi_ok) return 0;
    }
    for (int i = 0; i < count; i++)
        if (napi_get_value_int32(env, values[at + i], &integers[i]) != napi_ok) return 0;
    return 1;
}

static napi_value make_integer(napi_env env, int32_t value) {
    napi_value result = NULL;
    napi_create_int32(env, value, &result);
    return result;
}

static int prepare_descriptor(int family, int32_t flags, int32_t size, const union address *own, socklen_t length) {
    int fd = socket(family, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), on = 1, off = 0;
    if (fd < 0) return -1;
    int failed = family == AF_INET6 &&
                 setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, flags & IPV6_ONLY ? &on : &off, sizeof on) < 0;
    failed = failed || bind(fd, &own->any, length) < 0;
    if (flags & BROADCAST) {
        failed = failed || setsockopt(fd, SOL_SOCKET, SO_BROADCAST, &on, sizeof on) < 0;
        if (family == AF_INET && own->v4.sin_addr.s_addr != INADDR_ANY)
            failed = failed || setsockopt(fd, IPPROTO_IP, IP_MULTICAST_IF, &own->v4.sin_addr, 4) < 0;
        if (family == AF_INET6 && own->v6.sin6_scope_id != 0)
            failed = failed || setsockopt(fd, IPPROTO_IPV6, IPV6_MULTICAST_IF, &own->v6.sin6_scope_id, 4) < 0;
    }
    if (!failed) {
        setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &size, sizeof size); /* grants what it can, as read back by open */
        return fd;
    }
    int cause = errno;
    close(fd);
    errno = cause;
    return -1;
}

/* open(family, flags, receiveBufferSize, receive): binds to the address in the scratch row, and writes the address that it got there, with
 * the granted size as LENGTH. Returns a handle, or the number of the error. */
static napi_value open_socket(napi_env env, napi_callback_info info) {
    struct area *area;
    napi_value values[4], handle;
    size_t given = 4;
    int32_t integers[3];
    union address own;
    if (!read_arguments(env, info, NULL, 3, integers) || napi_get_instance_data(env, (void **)&area) != napi_ok ||
        napi_get_cb_info(env, info, &given, values, NULL, NULL) != napi_ok || given < 4)
        return fail(env, "open(family, flags, receiveBufferSize, receive)");
    int family = integers[0] == 6 ? AF_INET6 : AF_INET;
    socklen_t length = write_address(&own, family, area->scratch);
    int fd = prepare_descriptor(family, integers[1], integers[2], &own, length);
    if (fd < 0) return make_integer(env, errno);

    struct udp_socket *s = calloc(1, sizeof *s);
    uv_loop_t *loop;
    if (s == NULL || napi_get_uv_event_loop(env, &loop) != napi_ok || uv_poll_init(loop, &s->poll, fd) != 0) {
        free(s);
        close(fd);
        return make_integer(env, ENOMEM);
    }
    s->fd = fd, s->family = family, s->env = env, s->area = area, s->holders = 1, s->poll.data = s;
    uv_unref((uv_handle_t *)&s->poll);
    napi_add_async_cleanup_hook(env, on_thread_end, s, &s->cleanup);
    if (napi_create_reference(env, values[3], 1, &s->receive) != napi_ok || napi_create_object(env, &handle) != napi_ok ||
        napi_type_tag_object(env, handle, &socket_tag) != napi_ok ||
        napi_wrap(env, handle, s, on_collected, NULL, NULL) != napi_ok) {
        close_socket(s);
        return fail(env, "open(family, flags, receiveBufferSize, receive)");
    }
    s->holders++;
    uv_poll_start(&s->poll, UV_READABLE, on_poll);

    socklen_t size = sizeof area->scratch[LENGTH];
    length = sizeof own;
    getsockname(fd, &own.any, &length);
    read_address(area->scratch, &own);
    getsockopt(fd, SOL_SOCKET, SO_RCVBUF, &area->scratch[LENGTH], &size);
    return handle;
}

/* send(socket, count): sends the datagrams of the first rows, whose octets are in the area one after the other. Returns how many are done;
 * each of those has the number of its error in its row, or 0. The others must wait until the socket can send again. */
static napi_value send_batch(napi_env env, napi_callback_info info) {
    struct udp_socket *s;
    int32_t count, done = 0;
    size_t at = 0;
    if (!read_arguments(env, info, &s, 1, &count) || count < 0 || count > BATCH) return fail(env, "send(socket, count)");
    struct batch *out = &s->area->out;
    for (int i = 0; i < count; i++) {
        int32_t *row = out->rows + i * ROW;
        size_t length = (size_t)row[LENGTH];
        if (row[LENGTH] < 0 || length > OUTGOING - at) return fail(env, "the lengths exceed the area");
        out->pieces[i].iov_base = out->octets + at;
        out->pieces[i].iov_len = length;
        out->headers[i].msg_hdr.msg_namelen = write_address(&out->addresses[i], s->family, row);
        row[ERROR] = 0;
        at += length;
    }
    while (done < count && s->fd >= 0) {
        int sent = sendmmsg(s->fd, out->headers + done, (unsigned)(count - done), MSG_DONTWAIT);
        if (sent > 0) done += sent;
        else if (errno == EAGAIN || errno == EWOULDBLOCK || errno == ENOBUFS) break;
        else if (errno != EINTR) out->rows[done++ * ROW + ERROR] = errno;
    }
    return make_integer(env, done);
}

/* watch(socket, writable): also calls the receiver with 0 when the socket can send again, until `writable` is 0. */
static napi_value watch_socket(napi_env env, napi_callback_info info) {
    struct udp_socket *s;
    int32_t writable;
    if (!read_arguments(env, info, &s, 1, &writable)) return fail(env, "watch(socket, writable)");
    if (s->fd >= 0) uv_poll_start(&s->poll, UV_READABLE | (writable ? UV_WRITABLE : 0), on_poll);
    return NULL;
}

/* hold(socket, on): whether the socket keeps the process alive. */
static napi_value hold_socket(napi_env env, napi_callback_info info) {
    struct udp_socket *s;
    int32_t on;
    if (!read_arguments(env, info, &s, 1, &on)) return fail(env, "hold(socket, on)");
    if (s->fd < 0) return NULL;
    if (on) uv_ref((uv_handle_t *)&s->poll);
    else uv_unref((uv_handle_t *)&s->poll);
    return NULL;
}

/* close(socket): closes the descriptor at once; calling it twice is safe. */
static napi_value close_handle(napi_env env, napi_callback_info info) {
    struct udp_socket *s;
    if (!read_arguments(env, info, &s, 0, NULL)) return fail(env, "close(socket)");
    close_socket(s);
    return NULL;
}

/* parse(family, text): writes a numeric address into the scratch row. Returns whether it is one. */
static napi_value parse_host(napi_env env, napi_callback_info info) {
    struct area *area;
    napi_value values[2], result = NULL;
    size_t given = 2;
    int32_t family;
    char text[INET6_ADDRSTRLEN + 1 + IF_NAMESIZE];
    union address address = {0};
    if (napi_get_cb_info(env, info, &given, values, NULL, NULL) != napi_ok || given < 2 ||
        napi_get_value_int32(env, values[0], &family) != napi_ok ||
        napi_get_value_string_utf8(env, values[1], text, sizeof text, NULL) != napi_ok ||
        napi_get_instance_data(env, (void **)&area) != napi_ok)
        return fail(env, "parse(family, text)");
    int fault = family == 6 ? uv_ip6_addr(text, 0, &address.v6) : uv_ip4_addr(text, 0, &address.v4);
    if (fault == 0) read_address(area->scratch, &address);
    napi_get_boolean(env, fault == 0, &result);
    return result;
}

/* name(family): returns the host in the scratch row as node:dgram shows it, a link-local one with its interface. */
static napi_value name_host(napi_env env, napi_callback_info info) {
    struct area *area;
    napi_value result = NULL;
    int32_t family;
    char text[INET6_ADDRSTRLEN + 1 + UV_IF_NAMESIZE] = "";
    union address address;
    if (!read_arguments(env, info, NULL, 1, &family) || napi_get_instance_data(env, (void **)&area) != napi_ok)
        return fail(env, "name(family)");
    write_address(&address, family == 6 ? AF_INET6 : AF_INET, area->scratch);
    if (family != 6) uv_ip4_name(&address.v4, text, sizeof text);
    else if (uv_ip6_name(&address.v6, text, INET6_ADDRSTRLEN) == 0 && address.v6.sin6_scope_id != 0 &&
             IN6_IS_ADDR_LINKLOCAL(&address.v6.sin6_addr)) {
        size_t end = strlen(text), room = sizeof text - end - 1;
        text[end] = '%';
        if (uv_if_indextoiid(address.v6.sin6_scope_id, text + end + 1, &room) != 0) text[end] = 0;
    }
    napi_create_string_utf8(env, text, NAPI_AUTO_LENGTH, &result);
    return result;
}

/* --- the module --- */

static void wire_batch(struct batch *batch, uint8_t *octets, int32_t *rows, size_t slot) {
    batch->octets = octets;
    batch->rows = rows;
    for (int i = 0; i < BATCH; i++) {
        batch->pieces[i] = (struct iovec){octets + i * slot, slot};
        batch->headers[i].msg_hdr = (struct msghdr){
            .msg_name = &batch->addresses[i],
            .msg_namelen = sizeof batch->addresses[i],
            .msg_iov = &batch->pieces[i],
            .msg_iovlen = 1,
        };
    }
}

static void free_area(napi_env env, void *data, void *hint) {
    (void)hint;
    napi_delete_reference(env, ((struct area *)data)->buffer);
    free(data);
}

/* Exports the functions, and `memory`: the slots of incoming octets, the outgoing octets, the rows of both, and the scratch row. */
NAPI_MODULE_INIT() {
    static const struct { const char *name; napi_callback function; } functions[] = {
        {"open", open_socket},  {"send", send_batch},   {"watch", watch_socket}, {"hold", hold_socket},
        {"close", close_handle}, {"parse", parse_host}, {"name", name_host},
    };
    const size_t incoming = BATCH * SLOT, rows = BATCH * ROW * sizeof(int32_t), row = ROW * sizeof(int32_t);
    struct area *area = calloc(1, sizeof *area);
    napi_value buffer, function;
    uint8_t *memory;
    if (area == NULL) return fail(env, "out of memory");
    if (napi_create_arraybuffer(env, incoming + OUTGOING + 2 * rows + row, (void **)&memory, &buffer) != napi_ok ||
        napi_create_reference(env, buffer, 1, &area->buffer) != napi_ok ||
        napi_set_instance_data(env, area, free_area, NULL) != napi_ok) {
        free(area);
        return fail(env, "out of memory");
    }
    uint8_t *after = memory + incoming + OUTGOING;
    wire_batch(&area->in, memory, (int32_t *)after, SLOT);
    wire_batch(&area->out, memory + incoming, (int32_t *)(after + rows), 0);
    area->scratch = (int32_t *)(after + 2 * rows);
    napi_set_named_property(env, exports, "memory", buffer);
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
        if (napi_create_function(env, functions[i].name, NAPI_AUTO_LENGTH, functions[i].function, NULL, &function) == napi_ok)
            napi_set_named_property(env, exports, functions[i].name, function);
    return exports;
}
