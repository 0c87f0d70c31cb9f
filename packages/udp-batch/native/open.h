/* Opening a socket. */
#include <errno.h>

enum { IPV6_ONLY = 1, BROADCAST = 2 }; /* flags of open */

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
