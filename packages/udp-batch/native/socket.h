/* The life of a socket: until its handle in JavaScript is collected and libuv has released its poll handle, whichever comes last. Once it
 * is closed, `fd` is -1, and every function does nothing. */
#include <stdlib.h>
#include <unistd.h>
#include <uv.h>

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
