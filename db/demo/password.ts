/** The password of every demonstration's users when no other is given; nothing real is behind it. */
export const demoPassword = 'sarpanah-demo'
