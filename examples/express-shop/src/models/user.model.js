'use strict';

const bcrypt = require('bcrypt');
const mongoose = require('mongoose');

const { decryptField, encryptField } = require('../services/vault');

const addressSchema = new mongoose.Schema(
  {
    label: { type: String, maxlength: 60 },
    street: { type: String, required: true },
    city: { type: String, required: true },
    postalCode: { type: String, required: true },
    country: { type: String, default: 'DE' },
  },
  { _id: false },
);

const userSchema = new mongoose.Schema(
  {
    email: { type: String, required: true, unique: true, lowercase: true, trim: true },
    name: { type: String, required: true },
    password: { type: String, required: true, select: false },
    roles: { type: [String], default: ['customer'] },
    addresses: [addressSchema],
    taxId: { type: String, set: encryptField, get: decryptField, select: false },
    cardLast4: { type: String, match: /^\d{4}$/ },
    resetTokenHash: { type: String, select: false },
    resetExpires: Date,
  },
  { timestamps: true, toJSON: { getters: false } },
);

userSchema.pre('save', async function hashPassword() {
  if (this.isModified('password')) {
    this.password = await bcrypt.hash(this.password, 12);
  }
});

userSchema.methods.checkPassword = function checkPassword(candidate) {
  return bcrypt.compare(candidate, this.password);
};

userSchema.methods.changePassword = function changePassword(password) {
  this.set({ password, resetTokenHash: undefined, resetExpires: undefined });
  return this.save();
};

const User = mongoose.model('User', userSchema);

async function registerUser({ email, name, password }) {
  return User.create({ email, name, password });
}

module.exports = { User, registerUser };
