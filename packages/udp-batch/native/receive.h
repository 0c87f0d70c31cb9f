/* Receiving: the event loop says that a socket is ready, and JavaScript gets batch after batch. */

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
